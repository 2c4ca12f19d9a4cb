package dev.penny.rating;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it would have been with one thing changed: its lines priced again by the same
 * arithmetic, everything else as billed. A bill that does not come out as billed when nothing is
 * changed is refused, because the difference would not be that of the change.
 */
public final class WhatIf {
  private WhatIf() {}

  /** The one thing. */
  public sealed interface Change {
    /** The discount had not ended. */
    record DiscountStays(RedemptionId redemption) implements Change {}

    /** As much had been used a day (or in the period, without a meter) as on that bill. */
    record UseAsOn(InvoiceId bill) implements Change {}

    /** The subscription had been on that plan. */
    record OtherPlan(SubscriptionId subscription, ProductId plan) implements Change {}
  }

  public sealed interface Outcome {}

  /** It cannot be told, and why. */
  public record Refused(Reason reason) implements Outcome {}

  public enum Reason {
    /** There is no bill, or not that one. */
    NO_BILL,
    /** The bill does not add up: first that has to be put right. */
    BILL_DOUBTED,
    /** No discount of this account had ended by then. */
    NO_DISCOUNT_ENDED,
    /** The bill it should be like is not there. */
    NO_BILL_TO_BE_LIKE,
    /** Nothing on the bills depends on use. */
    NO_USE,
    /** More was used than the tiers of this bill show the prices of. */
    TIERS_UNKNOWN,
    /** No line of the bill is for a plan. */
    NO_PLAN,
    /** It is that plan. */
    SAME_PLAN,
    /** No plan for that service, or without a price. */
    NOT_A_PLAN
  }

  /**
   * The bill as it would have been.
   *
   * @param parts every line that changed; with the credits they add up to the difference
   * @param credits what more (positive: less) would have been taken off by credits
   * @param assumptions sentences to be shown with it
   */
  public record Rerated(
      Invoice actual,
      Invoice instead,
      List<Part> parts,
      Money credits,
      List<List<Phrase>> assumptions)
      implements Outcome {
    public Rerated {
      parts = List.copyOf(parts);
      assumptions = assumptions.stream().map(List::copyOf).toList();
      Money sum = credits;
      for (Part part : parts) {
        sum = sum.plus(part.difference());
      }
      Money due = instead.totals().amountDue().minus(actual.totals().amountDue());
      if (!sum.equals(due)) {
        throw new IllegalArgumentException("parts add up to " + sum + ", not to " + due);
      }
    }

    /** What the bill would have been more (positive) or less. */
    public Money difference() {
      return instead.totals().amountDue().minus(actual.totals().amountDue());
    }
  }

  /** A line with tax on both; null where one has none of it. */
  public record Part(
      @Nullable InvoiceItem actual, @Nullable InvoiceItem instead, Money difference) {}

  /** What came of changing the lines: the new ones and what was assumed, or why not. */
  record Lines(List<InvoiceItem> items, List<List<Phrase>> assumptions, @Nullable Reason reason) {
    static Lines refused(Reason reason) {
      return new Lines(List.of(), List.of(), reason);
    }
  }

  public static Outcome of(
      AccountHistory history, Catalogue catalogue, Invoice bill, Change change) {
    if (!history.invoices().contains(bill)) {
      return new Refused(Reason.NO_BILL);
    }
    if (!Rating.isRight(bill, catalogue)) {
      return new Refused(Reason.BILL_DOUBTED);
    }
    var changes = new LineChanges(history, catalogue, bill);
    Lines lines =
        switch (change) {
          case Change.DiscountStays(var redemption) -> changes.withDiscount(redemption);
          case Change.UseAsOn(var other) -> new UseChanges(history, catalogue, bill).likeOn(other);
          case Change.OtherPlan(var subscription, var plan) -> changes.onPlan(subscription, plan);
        };
    if (lines.reason() != null) {
      return new Refused(lines.reason());
    }
    Money credit = bill.totals().creditsApplied();
    Invoice instead = Rating.of(bill, lines.items(), credit, catalogue);
    Money credits = credit.minus(instead.totals().creditsApplied());
    return new Rerated(bill, instead, parts(bill, instead), credits, lines.assumptions());
  }

  private static List<Part> parts(Invoice actual, Invoice instead) {
    List<Part> parts = new ArrayList<>();
    for (InvoiceItem item : actual.items()) {
      InvoiceItem other = find(instead, item.id());
      Money now = other == null ? Money.zero(actual.currency()) : other.gross();
      if (!now.equals(item.gross())) {
        parts.add(new Part(item, other, now.minus(item.gross())));
      }
    }
    for (InvoiceItem item : instead.items()) {
      if (find(actual, item.id()) == null) {
        parts.add(new Part(null, item, item.gross()));
      }
    }
    return parts;
  }

  private static @Nullable InvoiceItem find(Invoice bill, ItemId id) {
    return bill.items().stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
  }
}
