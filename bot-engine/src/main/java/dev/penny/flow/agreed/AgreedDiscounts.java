package dev.penny.flow.agreed;

import dev.penny.action.Discount;
import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.explain.exact.LargestRemainder;
import dev.penny.explain.exact.Ratio;
import dev.penny.explain.story.Forecast;
import dev.penny.explain.story.NextBill;
import dev.penny.flow.CodeCheck;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Product;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import dev.penny.promotion.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Works out what a discount by hand comes to on the next bill: off the charges that go on, before
 * tax, spread over them to the minor unit.
 */
public final class AgreedDiscounts {
  private final Invoice latest;
  private final NextBill next;
  private final List<Line> lines = new ArrayList<>();

  /** A charge of the next bill that something may come off; {@code place}: among all its lines. */
  private record Line(int place, SubscriptionId subscription, String charge, long amount) {}

  /** What it comes to, or why to nothing. */
  public sealed interface Worked {
    record Off(Discount discount) implements Worked {}

    /** More than all charges together, which are {@code most}. */
    record TooMuch(Money most) implements Worked {}

    /** There is nothing it could come off. */
    record Nothing() implements Worked {}
  }

  private AgreedDiscounts(AccountHistory history, Catalogue catalogue, Invoice latest) {
    this.latest = latest;
    this.next = Forecast.after(history, catalogue, latest);
    List<String> known =
        catalogue.products().values().stream().map(Product::chargeCode).distinct().toList();
    Map<String, Long> lines = new HashMap<>();
    next.lines().forEach(line -> lines.merge(key(line), 1L, Long::sum));
    for (int i = 0; i < next.lines().size(); i++) {
      NextBill.Line line = next.lines().get(i);
      SubscriptionId subscription = line.like().subscription();
      boolean alone = Objects.equals(lines.get(key(line)), 1L);
      if (subscription != null
          && alone
          && line.basis() == NextBill.Basis.CONTINUES
          && line.amount().signum() > 0
          && known.contains(line.like().chargeCode())) {
        this.lines.add(new Line(i, subscription, line.like().chargeCode(), line.amount().minor()));
      }
    }
  }

  private static String key(NextBill.Line line) {
    return line.like().subscription() + " " + line.like().chargeCode();
  }

  /** Of what was named, on the books as they are. */
  public static Worked amount(AccountHistory history, Catalogue catalogue, Money wished) {
    Invoice latest = history.latest();
    if (latest == null || !latest.currency().equals(wished.currency())) {
      return new Worked.Nothing();
    }
    var at = new AgreedDiscounts(history, catalogue, latest);
    return at.off(new Discount.Ground.Amount(wished), wished);
  }

  /** Of what recurs on the next bill, without tax, rounded half up. */
  public static Worked percent(AccountHistory history, Catalogue catalogue, Rate rate) {
    Invoice latest = history.latest();
    if (latest == null) {
      return new Worked.Nothing();
    }
    var at = new AgreedDiscounts(history, catalogue, latest);
    long minor = Ratio.of(at.sum()).times(Ratio.of(rate.percent())).dividedBy(100).rounded();
    return at.off(new Discount.Ground.Percent(rate), Money.of(minor, latest.currency()));
  }

  /**
   * What a code of that rule would take off if nothing but its effect counted.
   *
   * @param real as the staff sees it, with why it does not apply
   */
  public static Worked promise(
      AccountHistory history,
      Catalogue catalogue,
      Promotion rule,
      CodeCheck real,
      Situation situation) {
    Invoice latest = history.latest();
    if (latest == null || !(real.verdict() instanceof Verdict.Ineligible(var reasons))) {
      return new Worked.Nothing();
    }
    var at = new AgreedDiscounts(history, catalogue, latest);
    var open =
        new Promotion(
            rule.id(),
            Promotion.Status.ACTIVE,
            Window.always(rule.window().zone()),
            Condition.NONE,
            rule.effect(),
            rule.stacking(),
            Limits.NONE);
    String code = CodeText.normal(real.typed());
    var rules =
        new Rulebook(List.of(open), List.of(new Coupon(code, rule.id(), true, null)), List.of());
    Verdict verdict = Eligibility.assess(rules, situation, List.of(code)).verdicts().get(code);
    return verdict instanceof Verdict.Eligible(var saving)
        ? at.parts(new Discount.Ground.Promise(code, rule.id(), waived(reasons)), saving.items())
        : new Worked.Nothing();
  }

  /** What is in the way, each once; that it is not to be confirmed stands in nobody's way. */
  private static List<ReasonCode> waived(List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::code)
        .filter(code -> code != ReasonCode.NOT_CONFIRMED)
        .distinct()
        .toList();
  }

  private long sum() {
    return lines.stream().mapToLong(Line::amount).sum();
  }

  private Worked off(Discount.Ground ground, Money amount) {
    if (lines.isEmpty()) {
      return new Worked.Nothing();
    }
    if (amount.minor() > sum()) {
      return new Worked.TooMuch(Money.of(sum(), latest.currency()));
    }
    var exact = new ArrayList<Ratio>();
    for (Line line : lines) {
      exact.add(
          Ratio.of(BigDecimal.valueOf(line.amount()).multiply(BigDecimal.valueOf(amount.minor())))
              .dividedBy(sum()));
    }
    long[] shares = LargestRemainder.spread(exact, amount.minor());
    var parts = new ArrayList<Discount.Part>();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] != 0) {
        parts.add(part(lines.get(i), shares[i]));
      }
    }
    return new Worked.Off(discount(ground, amount, parts));
  }

  /** {@code items}: by the ids of the next bill as an order. */
  private Worked parts(Discount.Ground ground, Map<String, Long> items) {
    var parts = new ArrayList<Discount.Part>();
    for (Line line : lines) {
      Long off = items.get("line-" + (line.place() + 1));
      if (off != null) {
        parts.add(part(line, off));
      }
    }
    long sum = parts.stream().collect(Collectors.summingLong(p -> p.off().minor()));
    return parts.isEmpty()
        ? new Worked.Nothing()
        : new Worked.Off(discount(ground, Money.of(sum, latest.currency()), parts));
  }

  private Discount.Part part(Line line, long off) {
    return new Discount.Part(line.subscription(), line.charge(), Money.of(off, latest.currency()));
  }

  private Discount discount(Discount.Ground ground, Money amount, List<Discount.Part> parts) {
    return new Discount(
        ground, amount, latest.id(), next.period().start(), next.period().end(), parts);
  }
}
