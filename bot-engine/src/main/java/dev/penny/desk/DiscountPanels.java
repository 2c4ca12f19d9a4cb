package dev.penny.desk;

import dev.penny.action.Cases;
import dev.penny.action.CreditCase.Standing;
import dev.penny.action.Discount;
import dev.penny.action.DiscountCase;
import dev.penny.action.Discounted;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.explain.story.Forecast;
import dev.penny.flow.agreed.AgreedReplies;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.DeskFrame.CaseMove;
import dev.penny.protocol.DeskFrame.CasePanel;
import dev.penny.protocol.WireBlock.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Discounts that people give, beside the chat, and what this agent may do about them. Pure. */
public final class DiscountPanels {
  private final Wording wording;
  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Policy policy;
  private final Level level;
  private final LocalDate today;

  /** {@code history}: the books with what was given here. */
  public DiscountPanels(
      Wording wording,
      AccountHistory history,
      Catalogue catalogue,
      Policy policy,
      Level level,
      Instant now) {
    this.wording = wording;
    this.history = history;
    this.catalogue = catalogue;
    this.policy = policy;
    this.level = level;
    this.today = now.atZone(history.account().zone()).toLocalDate();
  }

  /** What waits for staff in this list, in a word; null: nothing. */
  static @Nullable String label(Cases cases) {
    long waiting = cases.discounts().stream().filter(d -> d.standing() == Standing.WAITING).count();
    return waiting == 0 ? null : waiting == 1 ? "Discount" : waiting + " discounts";
  }

  List<CasePanel> of(Cases cases) {
    return cases.discounts().reversed().stream().map(this::panel).toList();
  }

  private CasePanel panel(DiscountCase given) {
    boolean waits = given.standing() == Standing.WAITING;
    var moves = new ArrayList<CaseMove>();
    add(moves, waits, Kind.APPROVE_DISCOUNT, "Approve");
    add(moves, waits, Kind.REFUSE_DISCOUNT, "Refuse");
    add(moves, given.standing() == Standing.POSTED, Kind.REVERSE_DISCOUNT, "Take back");
    return new CasePanel(
        given.id().value(),
        "Discount " + given.id(),
        wording.say(AgreedReplies.standing(given)),
        waits,
        ground(given.discount()) + ". " + given.why(),
        amount(given.discount().amount(), "case:" + given.id()),
        waits ? preview(given.discount()) : null,
        given.steps().stream().map(e -> CasePanels.step(wording, e)).toList(),
        List.of(),
        moves);
  }

  private void add(List<CaseMove> moves, boolean follows, Kind kind, String label) {
    if (follows && level.reaches(policy.level(kind))) {
      moves.add(new CaseMove(kind.label(), label, false, false));
    }
  }

  /** What was named when it was asked for. */
  private static String ground(Discount discount) {
    return switch (discount.ground()) {
      case Discount.Ground.Amount _ -> "An amount off the next bill";
      case Discount.Ground.Percent(var rate) ->
          rate.percent().stripTrailingZeros().toPlainString() + " % off the next bill";
      case Discount.Ground.Promise(var code, _, var waived) ->
          "Code "
              + code
              + " kept to, although: "
              + waived.stream()
                  .map(r -> r.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                  .collect(Collectors.joining(", "));
    };
  }

  /** The next bill without and with it, by the forecast the customer gets. */
  public @Nullable String preview(Discount discount) {
    Invoice latest = history.latest();
    if (latest == null || !latest.id().equals(discount.after())) {
      return null;
    }
    Money before = Forecast.after(history, catalogue, latest).amountDue();
    Money after =
        Forecast.after(Discounted.preview(history, discount, today), catalogue, latest).amountDue();
    return "Next bill " + say(before) + ", with this discount " + say(after);
  }

  private String say(Money money) {
    return wording.say(new Phrase.MoneyFigure(money, "bill:next"));
  }

  private Amount amount(Money money, String ref) {
    return new Amount(
        money.minor(),
        money.currency().getCurrencyCode(),
        wording.say(new Phrase.MoneyFigure(money, ref)));
  }
}
