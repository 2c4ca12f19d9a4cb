package dev.penny.flow.terms;

import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Words;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a promotion does not apply, as the customer may know it. */
public final class ReasonWords {
  private static final Words WORDS = EffectWords.WORDS;

  private final OrderAtHand at;
  private final String ref;

  public ReasonWords(OrderAtHand at, String ref) {
    this.at = at;
    this.ref = ref;
  }

  public List<Phrase> of(Reason reason) {
    return switch (reason) {
      case Reason.Plain(var code) -> WORDS.say(plain(code));
      case Reason.Inactive(var status) ->
          WORDS.say(status == Promotion.Status.PAUSED ? "paused" : "over");
      case Reason.NotStarted(var starts, var zone) ->
          WORDS.say("starts", "start", MomentWords.at(starts, zone, ref));
      case Reason.Expired(var ended, var zone) ->
          WORDS.say("expired", "end", MomentWords.ended(ended, zone, ref));
      case Reason.OutsideHours(var _, var runs) -> WORDS.say("weekdays", "days", days(runs));
      case Reason.WrongCurrency(var needed, var found) ->
          WORDS.say(
              "currencynot",
              "currency",
              name(needed.getCurrencyCode()),
              "found",
              name(found.getCurrencyCode()));
      case Reason.BelowMinimum low -> minimum(low);
      case Reason.ClauseFailed failed -> clause(failed);
      case Reason.NothingSelected(var selector) -> selected(selector);
      case Reason.AlreadyApplied _ -> WORDS.say("already");
      case Reason.LimitReached limit -> limit(limit);
      case Reason.OverBudget _ -> WORDS.say("budget");
      case Reason.NotCombinable(var with, var category) -> clash(with, category);
      case Reason.ReservationEnded(var ended) ->
          WORDS.say("ranout", "time", MomentWords.time(ended, ZoneId.of("UTC"), ref));
    };
  }

  private static String plain(ReasonCode code) {
    return switch (code) {
      case CODE_NOT_FOUND, NOT_CONFIRMED -> "notfound";
      case CODE_DISABLED -> "disabled";
      case RECIPIENT_MISMATCH -> "foreign";
      case NO_EFFECT -> "noeffect";
      case PROMOTION_INACTIVE -> "over";
      case LIMIT_ACCOUNT_REACHED, LIMIT_CODE_REACHED, LIMIT_TOTAL_REACHED, BUDGET_EXHAUSTED ->
          "budget";
      case NOT_STARTED,
          EXPIRED,
          OUTSIDE_HOURS,
          CURRENCY_MISMATCH,
          MIN_AMOUNT_NOT_REACHED,
          CONDITION_FAILED,
          PRODUCT_NOT_ELIGIBLE,
          ALREADY_APPLIED,
          NOT_COMBINABLE,
          RESERVATION_EXPIRED ->
          "never";
    };
  }

  private List<Phrase> minimum(Reason.BelowMinimum low) {
    return WORDS.say(
        low.eligibleOnly() ? "minimumofnot" : "minimumnot",
        "needed",
        EffectWords.amount(low.needed(), low.currency(), ref),
        "found",
        EffectWords.amount(low.found(), low.currency(), ref),
        "missing",
        EffectWords.amount(low.missing(), low.currency(), ref));
  }

  private List<Phrase> clause(Reason.ClauseFailed failed) {
    var clause = failed.clause();
    List<Phrase> about = Conditions.about(clause);
    if (failed.negated()) {
      return WORDS.say("conditionno", "about", about);
    }
    List<Phrase> wanted = wanted(clause);
    String found = failed.found();
    return wanted.isEmpty()
        ? WORDS.say("conditionno", "about", about)
        : WORDS.say(
            "conditionnot", "about", about, "wanted", wanted, "found", found(clause, found));
  }

  /** What is there in place of what a clause wants; null: it is not known. */
  List<Phrase> found(Condition.Clause clause, @Nullable String found) {
    if (found == null) {
      return WORDS.say("unknown");
    }
    return clause.field().isOrderAmount()
        ? List.of(EffectWords.amount(Long.parseLong(found), at.order().currency(), ref))
        : List.of(name(found));
  }

  /** What a clause wants to see; empty: only that there is something, or nothing. */
  List<Phrase> wanted(Condition.Clause clause) {
    List<Phrase> values = values(clause);
    return switch (clause.operator()) {
      case EQ, IN, CONTAINS -> values;
      case NE, NOT_IN -> WORDS.say("other", "value", values);
      case GTE -> WORDS.say("atleast", "value", values);
      case LTE -> WORDS.say("atmost", "value", values);
      case EXISTS -> List.of();
    };
  }

  private List<Phrase> values(Condition.Clause clause) {
    if (clause.field().isOrderAmount()
        && clause.operands().size() == 1
        && clause.operands().getFirst() instanceof Operand.Whole(var minor)) {
      return List.of(EffectWords.amount(minor, at.order().currency(), ref));
    }
    return Names.list(clause.operands().stream().map(o -> value(o, clause.field())).toList(), ref);
  }

  private String value(Operand operand, dev.penny.promotion.Field field) {
    String value = operand.toString();
    return switch (field) {
      case ITEM_CHARGE_CODE -> at.name("charge:" + value).replaceFirst("^charge:", "");
      case ITEM_PRODUCT -> at.name("product:" + value).replaceFirst("^product:", "");
      default -> value;
    };
  }

  private List<Phrase> selected(Effect.Selector selector) {
    List<String> names = selected(selector, at);
    return names.isEmpty()
        ? WORDS.say("nothing")
        : WORDS.say("coversnot", "items", Names.list(names, ref));
  }

  /** What a selector covers, by the names of the catalogue. */
  public static List<String> selected(Effect.Selector selector, OrderAtHand at) {
    Stream<String> charges =
        sorted(selector.chargeCodes()).map(c -> at.name("charge:" + c)).map(ReasonWords::bare);
    Stream<String> products =
        sorted(selector.products()).map(p -> at.name("product:" + p)).map(ReasonWords::bare);
    return Stream.concat(charges, products).distinct().toList();
  }

  private static String bare(String name) {
    return name.replaceFirst("^(?:charge|product):", "");
  }

  private static Stream<String> sorted(@Nullable Set<String> names) {
    return names == null ? Stream.empty() : names.stream().sorted();
  }

  private List<Phrase> limit(Reason.LimitReached limit) {
    Phrase most = EffectWords.count(limit.limit(), "time", ref);
    if (limit.code() == ReasonCode.LIMIT_TOTAL_REACHED) {
      return WORDS.say(limit.held() > 0 ? "limitheld" : "limitall", "limit", most);
    }
    return WORDS.say(
        limit.code() == ReasonCode.LIMIT_ACCOUNT_REACHED ? "limityou" : "limitcode",
        "limit",
        most,
        "used",
        EffectWords.count(limit.used(), "time", ref));
  }

  private List<Phrase> clash(String with, @Nullable String category) {
    return category == null
        ? WORDS.say("clash", "other", name(at.name(with)))
        : WORDS.say("kind", "category", name(category), "other", name(at.name(with)));
  }

  private static List<Phrase> days(Set<DayOfWeek> runs) {
    var phrases = new ArrayList<Phrase>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (runs.contains(day)) {
        if (!phrases.isEmpty()) {
          phrases.add(Phrase.words(", "));
        }
        phrases.addAll(WORDS.say("day" + day.name().toLowerCase(Locale.ROOT)));
      }
    }
    return phrases;
  }

  private Phrase name(String name) {
    return new Phrase.NameFigure(name, ref);
  }
}
