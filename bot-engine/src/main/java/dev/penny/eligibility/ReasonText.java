package dev.penny.eligibility;

import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One sentence for a reason, with the fact behind it. {@code ref} is the evidence's id. */
public final class ReasonText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private ReasonText() {}

  /** The sentence for staff: names the real reason. */
  public static List<Phrase> of(Reason reason, String ref) {
    return switch (reason) {
      case Reason.Plain(var code) -> List.of(words(plain(code)));
      case Reason.Inactive(var status) ->
          List.of(
              words(
                  status == Promotion.Status.PAUSED
                      ? "This promotion is paused."
                      : "This promotion was ended."));
      case Reason.NotStarted(var starts, var zone) ->
          List.of(words("It starts on "), moment(starts, zone, ref), words("."));
      case Reason.Expired(var ended, var zone) ->
          List.of(words("It ended on "), moment(ended, zone, ref), words("."));
      case Reason.OutsideHours(var today, var runs) ->
          List.of(words("It runs on " + days(runs) + " only; today is " + name(today) + "."));
      case Reason.WrongCurrency(var needed, var found) ->
          List.of(words("It is for orders in " + needed + "; this one is in " + found + "."));
      case Reason.BelowMinimum low -> minimum(low, ref);
      case Reason.ClauseFailed failed -> clause(failed, ref);
      case Reason.NothingSelected(var selector) ->
          selector(
              selector.chargeCodes() == null ? selector.products() : selector.chargeCodes(), ref);
      case Reason.AlreadyApplied(var order) ->
          List.of(words("It is on order "), name(order, ref), words(" already."));
      case Reason.LimitReached limit -> limit(limit, ref);
      case Reason.OverBudget over -> budget(over, ref);
      case Reason.NotCombinable(var with, var category) -> combination(with, category, ref);
      case Reason.ReservationEnded(var ended) ->
          List.of(
              words("The reservation ran out on "),
              moment(ended, ZoneId.of("UTC"), ref),
              words("."));
    };
  }

  /**
   * The sentence for the customer: where the reason must not be confirmed, that of the shown one.
   */
  public static List<Phrase> shown(Reason reason, String ref) {
    return reason.code().shown() == reason.code()
        ? of(reason, ref)
        : List.of(words(plain(reason.code().shown())));
  }

  private static String plain(ReasonCode code) {
    return switch (code) {
      case CODE_NOT_FOUND -> "There is no such code.";
      case CODE_DISABLED -> "This code was switched off.";
      case RECIPIENT_MISMATCH -> "This code belongs to another customer.";
      case NOT_CONFIRMED -> "The customer is told only that there is no such code.";
      case CONDITION_FAILED -> "No order meets the conditions of this promotion.";
      case NO_EFFECT -> "It would take nothing off this order.";
      case PROMOTION_INACTIVE,
          NOT_STARTED,
          EXPIRED,
          OUTSIDE_HOURS,
          CURRENCY_MISMATCH,
          MIN_AMOUNT_NOT_REACHED,
          PRODUCT_NOT_ELIGIBLE,
          ALREADY_APPLIED,
          LIMIT_ACCOUNT_REACHED,
          LIMIT_CODE_REACHED,
          LIMIT_TOTAL_REACHED,
          BUDGET_EXHAUSTED,
          NOT_COMBINABLE,
          RESERVATION_EXPIRED ->
          throw new IllegalArgumentException(code + " has a fact of its own");
    };
  }

  private static List<Phrase> budget(Reason.OverBudget over, String ref) {
    return List.of(
        words("The promotion has "),
        money(Money.of(over.left(), over.currency()), ref),
        words(" left to give, this order would take "),
        money(Money.of(over.wanted(), over.currency()), ref),
        words("."));
  }

  private static List<Phrase> combination(String with, @Nullable String category, String ref) {
    return category == null
        ? List.of(words("It does not go together with "), name(with, ref), words("."))
        : List.of(
            words("Only one offer of the kind "),
            name(category, ref),
            words(" goes on an order, and "),
            name(with, ref),
            words(" is on it."));
  }

  private static List<Phrase> minimum(Reason.BelowMinimum low, String ref) {
    return List.of(
        words(low.eligibleOnly() ? "The items it covers must come to " : "The order must come to "),
        money(Money.of(low.needed(), low.currency()), ref),
        words(low.eligibleOnly() ? "; they are at " : "; it is at "),
        money(Money.of(low.found(), low.currency()), ref),
        words(", "),
        money(Money.of(low.missing(), low.currency()), ref),
        words(" short."));
  }

  private static List<Phrase> clause(Reason.ClauseFailed failed, String ref) {
    Condition.Clause clause = failed.clause();
    String operands =
        clause.operands().stream().map(Operand::toString).collect(Collectors.joining(", "));
    String found = failed.found();
    return List.of(
        words("It asks that " + clause.field().code().replace('.', ' ').replace('_', ' ')),
        words((failed.negated() ? " not " : " ") + verb(clause.operator()) + " "),
        name(operands, ref),
        words("; here it is "),
        found == null ? words("not known") : name(found, ref),
        words("."));
  }

  private static String verb(Operator operator) {
    return switch (operator) {
      case EQ -> "be";
      case NE -> "be other than";
      case GTE -> "be at least";
      case LTE -> "be at most";
      case IN -> "be one of";
      case NOT_IN -> "be none of";
      case CONTAINS -> "contain";
      case EXISTS -> "be known:";
    };
  }

  private static List<Phrase> selector(@Nullable Set<String> wanted, String ref) {
    return wanted == null
        ? List.of(words("Nothing on this order can be discounted."))
        : List.of(
            words("It is for "),
            name(wanted.stream().sorted().collect(Collectors.joining(", ")), ref),
            words(", and nothing of that is on this order."));
  }

  private static List<Phrase> limit(Reason.LimitReached limit, String ref) {
    String whose =
        switch (limit.code()) {
          case LIMIT_ACCOUNT_REACHED -> "You can use it ";
          case LIMIT_CODE_REACHED -> "This code can be used ";
          default -> "It can be used ";
        };
    List<Phrase> sentence =
        List.of(
            words(whose),
            count(limit.limit(), "times", ref),
            words(", and was used "),
            count(limit.used() - limit.held(), "times", ref));
    List<Phrase> held =
        limit.held() == 0
            ? List.of(words("."))
            : List.of(words(" and is held "), count(limit.held(), "times", ref), words("."));
    return Stream.of(sentence, held).flatMap(List::stream).toList();
  }

  private static Phrase moment(Instant at, ZoneId zone, String ref) {
    return name(at.atZone(zone).format(MOMENT) + " (" + zone.getId() + ")", ref);
  }

  private static String days(Set<DayOfWeek> days) {
    return Arrays.stream(DayOfWeek.values())
        .filter(days::contains)
        .map(ReasonText::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static Phrase words(String text) {
    return Phrase.words(text);
  }

  private static Phrase name(String text, String ref) {
    return new Phrase.NameFigure(text, ref);
  }

  private static Phrase money(Money money, String ref) {
    return new Phrase.MoneyFigure(money, ref);
  }

  private static Phrase count(long count, String unit, String ref) {
    return new Phrase.CountFigure(BigDecimal.valueOf(count), count == 1 ? "time" : unit, ref);
  }
}
