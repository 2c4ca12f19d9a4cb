package dev.penny.dialogue;

import dev.penny.eligibility.Answer;
import dev.penny.eligibility.BestCombination;
import dev.penny.eligibility.OrderComparison;
import dev.penny.eligibility.Point;
import dev.penny.eligibility.Verdict;
import dev.penny.eligibility.nearmiss.Change;
import dev.penny.eligibility.nearmiss.Edit;
import dev.penny.eligibility.nearmiss.NearMiss;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Evidence;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.TakenCodes;
import dev.penny.flow.terms.MomentWords;
import dev.penny.flow.terms.NearWords;
import dev.penny.flow.terms.ReasonWords;
import dev.penny.ledger.InvoiceId;
import dev.penny.money.Money;
import dev.penny.promotion.Advert;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of codes, the orders they are tried on, and what came of it. */
final class PromotionsBook {
  private final FigureBook book;

  PromotionsBook(FigureBook book) {
    this.book = book;
  }

  void add(Evidence.CodesFact fact) {
    order(fact.at());
    money(fact.at().ref(), fact.at(), fact.best().discount());
    combination(fact.best(), fact.at());
    fact.checks().forEach(check -> check(check, fact.at()));
  }

  void add(Evidence.ComparedFact fact) {
    order(fact.one());
    order(fact.other());
    fact.codes()
        .forEach((code, comparison) -> {
          String ref = "code:" + code;
          for (OrderComparison.Parting parting : comparison.clauses()) {
            clause(ref, parting.clause(), parting.foundOnOne(), fact.one());
            clause(ref, parting.clause(), parting.foundOnOther(), fact.other());
          }
          comparison.onOne().forEach(r -> reason(ref, r, fact.one()));
          comparison.onOther().forEach(r -> reason(ref, r, fact.other()));
        });
  }

  /** What a clause asks for and what is there; {@code found} null: not known. */
  private void clause(String ref, Condition.Clause clause, @Nullable String found, OrderAtHand at) {
    for (Operand operand : clause.operands()) {
      book.put(ref, operand.toString());
      if (clause.field().isOrderAmount() && operand instanceof Operand.Whole(var minor)) {
        money(ref, at, minor);
      }
    }
    if (found != null) {
      book.put(ref, found);
      if (clause.field().isOrderAmount()) {
        money(ref, at, Long.parseLong(found));
      }
    }
  }

  void add(Evidence.BlockedFact fact) {
    moment("rule:guesses", fact.until(), fact.zone());
  }

  void add(Evidence.AdvertsFact fact) {
    order(fact.at());
    money(fact.at().ref(), fact.at(), fact.best().discount());
    fact.alone().values().forEach(check -> check(check, fact.at()));
    for (Advert advert : fact.adverts()) {
      book.put("code:" + advert.code(), advert.name(), advert.code());
    }
    combination(fact.best(), fact.at());
  }

  private void combination(BestCombination best, OrderAtHand at) {
    best.chosen()
        .forEach((code, saving) -> {
          money("code:" + code, at, saving.amount());
          names("code:" + code, at);
        });
    best.lost()
        .forEach((code, lost) -> {
          names("code:" + code, at);
          best.chosen().keySet().forEach(each -> book.put("code:" + code, each));
          lost("code:" + code, lost, at);
        });
  }

  void add(Evidence.TakenFact fact) {
    String ref = fact.at().ref();
    order(fact.at());
    fact.codes().forEach(code -> book.put("code:" + code, code));
    TakenCodes taken = fact.taken();
    if (taken.reference() != null) {
      book.put(ref, taken.reference());
    }
    if (taken.until() != null) {
      moment(ref, taken.until(), fact.zone());
    }
    for (TakenCodes.Discounted discount : taken.discounts()) {
      book.put(ref, discount.start());
      if (discount.end() != null) {
        book.put(ref, discount.end());
      }
    }
    switch (taken.answer()) {
      case Answer.Done(var _, var amount, var _) -> money(ref, fact.at(), amount);
      case Answer.Refused(var reasons, var _) -> reasons.forEach(r -> reason(ref, r, fact.at()));
      case Answer.Blocked(var until) -> moment(ref, until, fact.zone());
      case Answer.Conflict _, Answer.Validated _ -> {}
    }
  }

  private void order(OrderAtHand at) {
    book.put(at.ref(), at.order().id());
    money(at.ref(), at, at.order().amount());
    InvoiceId after = at.after();
    if (after != null) {
      book.put(at.ref(), after.value());
    }
    for (var item : at.order().items()) {
      money(at.ref(), at, item.amount());
      book.put(at.ref(), at.name(item.id()));
    }
  }

  private void check(CodeCheck check, OrderAtHand at) {
    String ref = check.ref();
    book.put(ref, check.typed(), check.called());
    names(ref, at);
    if (check.promotion() != null) {
      new RulesBook(book, ref, at).add(check.promotion());
    }
    if (check.verdict() instanceof Verdict.Eligible(var saving)) {
      money(ref, at, saving.amount());
      saving.lines().forEach(line -> money(ref, at, line.off()));
    }
    for (Point point : check.points()) {
      asked(ref, point.asked(), at);
      if (point.failed() != null) {
        reason(ref, point.failed(), at);
      }
    }
    near(check, at);
  }

  private void names(String ref, OrderAtHand at) {
    at.names().values().forEach(name -> book.put(ref, name));
  }

  private void asked(String ref, Point.Asked asked, OrderAtHand at) {
    if (asked instanceof Point.Asked.Minimum minimum) {
      money(ref, at, minimum.needed());
      money(ref, at, minimum.found());
    }
  }

  private void near(CodeCheck check, OrderAtHand at) {
    if (check.near() instanceof NearMiss.Smallest(var change, var saving)
        && check.promotion() != null) {
      money(check.ref(), at, saving.amount());
      change(check.ref(), change, check.promotion().window().zone(), at);
    }
  }

  private void change(String ref, Change change, ZoneId zone, OrderAtHand at) {
    Instant until = change.waitUntil();
    if (until != null) {
      moment(ref, until, zone);
    }
    if (change.edit() instanceof Edit.Add(var good, var amount)) {
      money(ref, at, amount);
      book.put(ref, NearWords.name(good, at));
    }
  }

  private void lost(String ref, BestCombination.Lost lost, OrderAtHand at) {
    switch (lost) {
      case BestCombination.Lost.NotEligible(var reasons) ->
          reasons.forEach(r -> reason(ref, r, at));
      case BestCombination.Lost.Outsaved(var withIt, var best, var together) -> {
        money(ref, at, withIt);
        money(ref, at, best);
        money(ref, at, best - withIt);
        together.forEach(r -> reason(ref, r, at));
      }
    }
  }

  private void reason(String ref, Reason reason, OrderAtHand at) {
    switch (reason) {
      case Reason.Plain _, Reason.Inactive _, Reason.OverBudget _, Reason.OutsideHours _ -> {}
      case Reason.NotStarted(var starts, var zone) -> moment(ref, starts, zone);
      case Reason.Expired(var ended, var zone) -> moment(ref, ended, zone);
      case Reason.WrongCurrency(var needed, var found) ->
          book.put(ref, needed.getCurrencyCode(), found.getCurrencyCode());
      case Reason.BelowMinimum low ->
          List.of(low.needed(), low.found(), low.missing()).forEach(m -> money(ref, at, m));
      case Reason.ClauseFailed failed -> clause(ref, failed.clause(), failed.found(), at);
      case Reason.NothingSelected(var selector) ->
          ReasonWords.selected(selector, at).forEach(name -> book.put(ref, name));
      case Reason.AlreadyApplied(var order) -> book.put(ref, order);
      case Reason.LimitReached limit ->
          book.put(ref, BigDecimal.valueOf(limit.limit()), BigDecimal.valueOf(limit.used()));
      case Reason.NotCombinable(var with, var category) -> {
        book.put(ref, at.name(with));
        if (category != null) {
          book.put(ref, category);
        }
      }
      case Reason.ReservationEnded(var ended) -> moment(ref, ended, ZoneId.of("UTC"));
    }
  }

  private void moment(String ref, Instant moment, ZoneId zone) {
    var day = moment.atZone(zone).toLocalDate();
    book.put(ref, day, day.minusDays(1), MomentWords.clock(moment, zone));
  }

  private void money(String ref, OrderAtHand at, long minor) {
    book.put(ref, Money.of(minor, at.order().currency()));
  }
}
