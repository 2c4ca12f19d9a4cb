package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Asker;
import dev.penny.eligibility.BestCombination;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Combinations;
import dev.penny.eligibility.GuardedBook;
import dev.penny.eligibility.PromotionBook;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Evidence;
import dev.penny.flow.OrderAtHand;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.promotion.OfferCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Codes as one of the staff looks at them for a customer: what the customer may know, and beside it
 * the real verdict. Who guesses codes from a console is stopped as any other is. Changes nothing.
 */
public final class StaffCoupons {
  private final Coupons coupons;
  private final PromotionBook book;
  private final GuardedBook guarded;

  StaffCoupons(Coupons coupons, PromotionBook book, GuardedBook guarded) {
    this.coupons = coupons;
    this.book = book;
    this.guarded = guarded;
  }

  /** One code on one order: for the customer's eyes, and for the staff's. */
  public record Tried(OrderAtHand at, CodeCheck shown, CodeCheck real) {
    /** Whether the customer may not be told what the staff sees. */
    public boolean isHidden() {
      return !shown.verdict().equals(real.verdict());
    }
  }

  /**
   * Everything at hand.
   *
   * @param orders those that codes can be tried on, that of the page first
   * @param offers what is advertised, on the first order; null: there is no order
   * @param best of several codes on the first order; null: there are not several
   * @param blocked until when nothing is looked at, for too many wrong codes; null: it was
   */
  public record Look(
      List<OrderAtHand> orders,
      List<Tried> tried,
      Evidence.@Nullable AdvertsFact offers,
      @Nullable BestCombination best,
      @Nullable Instant blocked) {
    public Look {
      orders = List.copyOf(orders);
      tried = List.copyOf(tried);
    }
  }

  /**
   * Tries codes on all orders of a conversation.
   *
   * @param in null: outside of any, on the next bill
   * @param agent who looks: wrong codes are counted for them
   */
  public Look look(
      @Nullable Conversation in,
      List<String> codes,
      String agent,
      AccountHistory history,
      Catalogue catalogue,
      Instant now) {
    var reach = new OrderReach(history.account(), catalogue);
    List<OrderAtHand> orders = orders(in, history, catalogue, now);
    if (orders.isEmpty()) {
      return new Look(orders, List.of(), null, null, null);
    }
    Instant blocked = blocked(codes, orders.getFirst(), agent, history, now);
    var tried = new ArrayList<Tried>();
    if (blocked == null) {
      for (OrderAtHand at : orders) {
        tried.addAll(tried(codes, at, history, reach, now));
      }
    }
    var offers = coupons.adverts(orders.getFirst(), history, catalogue, now);
    return new Look(orders, tried, offers, best(codes, tried, history, now), blocked);
  }

  /** The orders at hand, that of the page first; else the next bill. */
  public List<OrderAtHand> orders(
      @Nullable Conversation in, AccountHistory history, Catalogue catalogue, Instant now) {
    var reach = new OrderReach(history.account(), catalogue);
    return coupons.orders(in, history, catalogue, now).stream()
        .map(at -> reach.named(at, List.of()))
        .toList();
  }

  private @Nullable BestCombination best(
      List<String> codes, List<Tried> tried, AccountHistory history, Instant now) {
    if (codes.size() < 2 || tried.isEmpty()) {
      return null;
    }
    Situation situation = situation(tried.getFirst().at(), history, now);
    return Combinations.best(book.rulebook(situation, codes), situation, codes, List.of());
  }

  private List<Tried> tried(
      List<String> codes, OrderAtHand at, AccountHistory history, OrderReach reach, Instant now) {
    Situation situation = situation(at, history, now);
    Rulebook rules = book.rulebook(situation, codes);
    return codes.stream()
        .map(code ->
            new Tried(
                at,
                coupons.check(rules, situation, code, at, reach),
                coupons.check(rules, situation, code, at, reach, UnaryOperator.identity())))
        .toList();
  }

  /** Whose wrong codes are counted together: never the customer's. */
  public static Asker asker(String agent) {
    return new Asker("desk:" + agent, null);
  }

  private @Nullable Instant blocked(
      List<String> codes, OrderAtHand at, String agent, AccountHistory history, Instant now) {
    List<String> guesses = codes.stream().filter(code -> !OfferCode.is(code)).toList();
    if (guesses.isEmpty()) {
      return null;
    }
    Situation situation = situation(at, history, now);
    var call = new Call(Call.Action.VALIDATE, situation, guesses, null, null);
    return guarded.answer(call, asker(agent)) instanceof Answer.Blocked(var until) ? until : null;
  }

  /** One code on the next bill; absent: there is none, or too many wrong codes were tried. */
  public Optional<Tried> tried(
      String code, String agent, AccountHistory history, Catalogue catalogue, Instant now) {
    return look(null, List.of(code), agent, history, catalogue, now).tried().stream().findFirst();
  }

  public Situation situation(OrderAtHand at, AccountHistory history, Instant now) {
    return new Situation(now, WhoAsks.of(history, now, at), at.order());
  }
}
