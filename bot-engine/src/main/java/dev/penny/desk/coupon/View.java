package dev.penny.desk.coupon;

import dev.penny.protocol.WireBlock.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent sees of codes and offers. All texts are plain text, formatted for the reader.
 *
 * @param orders what codes are tried on, that of the page first
 * @param tried the codes the customer wrote in this chat, the newest first
 * @param best what is best of several codes that were tried; null: there are not several
 * @param offers what the customer qualifies for without a code, best first
 * @param used what stands in the books, and can be undone
 * @param limits what this agent may take off by hand
 * @param blocked why no code was looked at; null: all were
 */
public record View(
    List<OrderRow> orders,
    List<String> tried,
    List<Check> checks,
    @Nullable Redeem best,
    List<OfferRow> offers,
    List<Used> used,
    String limits,
    @Nullable String blocked) {
  static final View NONE =
      new View(List.of(), List.of(), List.of(), null, List.of(), List.of(), "", null);

  public View {
    orders = List.copyOf(orders);
    tried = List.copyOf(tried);
    checks = List.copyOf(checks);
    offers = List.copyOf(offers);
    used = List.copyOf(used);
  }

  public record OrderRow(String id, String label) {}

  /**
   * One code on one order.
   *
   * @param hidden whether the customer is told only that there is no such code
   * @param headline what the customer is told
   * @param card as the customer sees it; null: they see none
   * @param internal the real reasons, for the team
   * @param real the card with the real reasons, for the team; null: it is the customer's
   * @param redeem null: it cannot be redeemed here
   * @param honour null: there is nothing to be kept to
   */
  public record Check(
      String order,
      String code,
      boolean holds,
      boolean hidden,
      String headline,
      @Nullable Card card,
      List<String> internal,
      @Nullable Card real,
      @Nullable Redeem redeem,
      @Nullable Honour honour) {
    public Check {
      internal = List.copyOf(internal);
    }
  }

  /**
   * What redeeming does: exactly that, or nothing.
   *
   * @param off minor units; {@code label} says it
   */
  public record Redeem(String order, List<String> codes, long off, String label, String preview) {
    public Redeem {
      codes = List.copyOf(codes);
    }
  }

  /** What a code would give that is kept to although it does not apply; {@code who} may do it. */
  public record Honour(String code, String label, String preview, String who) {}

  public record OfferRow(Card card, @Nullable Redeem redeem) {}

  public record Used(String reference, String words) {}
}
