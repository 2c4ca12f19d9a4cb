package dev.penny.rating;

import dev.penny.explain.story.NextBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a move to another plan would cost: the next bill as it is, the next bill with the move and
 * its part-month lines, and a whole month on the new plan.
 */
public final class PlanMove {
  private PlanMove() {}

  /** What came of the question. */
  public sealed interface Outcome {}

  /** It cannot be told, and why. */
  public record Refused(Reason reason) implements Outcome {}

  public enum Reason {
    /** The account has no bill to go on from. */
    NO_BILL,
    /** No such subscription, it has ended, or it is not on the latest bill. */
    NOT_SUBSCRIBED,
    /** It is on that plan already. */
    SAME_PLAN,
    /** Not a plan of the catalogue, or one for another service. */
    NOT_A_PLAN,
    /** The catalogue has no price for it in this currency on that day. */
    NO_PRICE,
    /** Before the period of the latest bill, or after the start of the next one. */
    DAY_OUT_OF_REACH,
    /** The plan is priced in tiers: one line cannot stand for all of them. */
    IN_TIERS
  }

  /**
   * The cost of the move, all amounts with tax and before credits. {@code stay} is the next bill
   * without the move, {@code first} the next bill with it, {@code monthly} one that has the new
   * plan for the whole period. {@code effective}: the first day on the new plan; on bills in
   * arrears a move inside a period waits for the start of the next one. {@code assumptions}:
   * sentences to be shown with the figures.
   */
  public record Moved(
      Subscription subscription,
      Product from,
      Product to,
      LocalDate effective,
      NextBill stay,
      NextBill first,
      NextBill monthly,
      List<List<Phrase>> assumptions)
      implements Outcome {
    public Moved {
      assumptions = assumptions.stream().map(List::copyOf).toList();
    }

    /** What every later bill changes by. */
    public Money lasting() {
      return monthly.gross().minus(stay.gross());
    }

    /** What the next bill changes by on top of that, once; negative where it is given back. */
    public Money once() {
      return first.gross().minus(monthly.gross());
    }

    /** What the next bill changes by in all: {@code lasting} and {@code once}. */
    public Money next() {
      return first.gross().minus(stay.gross());
    }

    /** The part-month lines of the move, before tax. */
    public List<NextBill.Line> parts() {
      return first.lines().stream()
          .filter(line -> line.basis() == NextBill.Basis.PART_PERIOD)
          .toList();
    }
  }

  /** {@code day}: the first day on the new plan, at the earliest that of the latest bill. */
  public static Outcome of(
      AccountHistory history,
      Catalogue catalogue,
      SubscriptionId id,
      ProductId product,
      LocalDate day) {
    Invoice bill = history.latest();
    Subscription subscription = history.subscription(id);
    if (bill == null) {
      return new Refused(Reason.NO_BILL);
    }
    List<InvoiceItem> lines = linesOf(bill, id, catalogue);
    if (subscription == null || lines.isEmpty() || hasEnded(subscription, day)) {
      return new Refused(Reason.NOT_SUBSCRIBED);
    }
    Product to = catalogue.product(product);
    Product from = catalogue.product(lines.getFirst().product());
    if (from == null || to == null) {
      return new Refused(Reason.NOT_A_PLAN);
    }
    Reason reason = reason(bill, subscription, lines, to, day);
    return reason != null
        ? new Refused(reason)
        : new Mover(history, catalogue, bill, lines.getFirst(), subscription, from, to).move(day);
  }

  private static boolean hasEnded(Subscription subscription, LocalDate day) {
    LocalDate end = subscription.end();
    return end != null && !end.isAfter(day);
  }

  /** The regular lines of a subscription that are for its plan: the fee, or the use of a meter. */
  private static List<InvoiceItem> linesOf(Invoice bill, SubscriptionId id, Catalogue catalogue) {
    var lines = new ArrayList<InvoiceItem>();
    for (InvoiceItem item : bill.items()) {
      Product product = catalogue.product(item.product());
      boolean regular =
          item.type() == InvoiceItem.Type.RECURRING || item.type() == InvoiceItem.Type.USAGE;
      if (regular
          && id.equals(item.subscription())
          && product != null
          && product.kind() == Product.Kind.PLAN) {
        lines.add(item);
      }
    }
    return lines;
  }

  private static @Nullable Reason reason(
      Invoice bill, Subscription subscription, List<InvoiceItem> lines, Product to, LocalDate day) {
    InvoiceItem line = lines.getFirst();
    var fx = line.fx();
    if (lines.size() > 1) {
      return Reason.IN_TIERS;
    }
    if (to.id().equals(subscription.productOn(day)) || to.id().equals(line.product())) {
      return Reason.SAME_PLAN;
    }
    if (to.kind() != Product.Kind.PLAN || !to.chargeCode().equals(line.chargeCode())) {
      return Reason.NOT_A_PLAN;
    }
    var price = to.priceOn(fx == null ? bill.currency() : fx.from(), bill.period().end());
    return price == null ? Reason.NO_PRICE : null;
  }
}
