package dev.penny.dialogue;

import dev.penny.flow.OrderAtHand;
import dev.penny.flow.terms.MomentWords;
import dev.penny.flow.terms.ReasonWords;
import dev.penny.money.Money;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Promotion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The figures of a promotion's own rules. */
final class RulesBook {
  private final FigureBook book;
  private final String ref;
  private final OrderAtHand at;

  RulesBook(FigureBook book, String ref, OrderAtHand at) {
    this.book = book;
    this.ref = ref;
    this.at = at;
  }

  void add(Promotion promotion) {
    effect(promotion.effect());
    condition(promotion.conditions());
    limits(promotion.limits());
    moment(promotion.window().starts(), promotion.window().zone());
    moment(promotion.window().ends(), promotion.window().zone());
    String category = promotion.stacking().category();
    if (category != null) {
      book.put(ref, category);
    }
  }

  private void effect(Effect effect) {
    switch (effect.reduction()) {
      case Effect.Percent(var rate) -> book.put(ref, rate);
      case Effect.Fixed(var minor, var own) -> money(minor, own);
      case Effect.FixedPrice(var minor, var own) -> money(minor, own);
      case Effect.FreeCycles _ -> {}
    }
    Currency own = effect.reduction().currency();
    if (own != null) {
      book.put(ref, own.getCurrencyCode());
    }
    if (effect.cycles() != null) {
      count((long) effect.cycles());
    }
    if (effect.maxAmount() != null) {
      money(effect.maxAmount(), own);
    }
    ReasonWords.selected(effect.selector(), at).forEach(name -> book.put(ref, name));
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.All(var parts) -> parts.forEach(this::condition);
      case Condition.Any(var parts) -> parts.forEach(this::condition);
      case Condition.Not(var part) -> condition(part);
      case Condition.Clause clause -> {
        for (Operand operand : clause.operands()) {
          book.put(ref, operand.toString());
          if (operand instanceof Operand.Whole(var value) && clause.field().isOrderAmount()) {
            money(value, null);
          }
        }
      }
    }
  }

  private void limits(Limits limits) {
    count(limits.perAccount());
    count(limits.perCode());
    count(limits.total());
  }

  private void count(@Nullable Long count) {
    if (count != null) {
      book.put(ref, BigDecimal.valueOf(count));
    }
  }

  private void moment(@Nullable Instant moment, ZoneId zone) {
    if (moment != null) {
      var day = moment.atZone(zone).toLocalDate();
      book.put(ref, day, day.minusDays(1), MomentWords.clock(moment, zone));
    }
  }

  private void money(long minor, @Nullable Currency own) {
    book.put(ref, Money.of(minor, own == null ? at.order().currency() : own));
  }
}
