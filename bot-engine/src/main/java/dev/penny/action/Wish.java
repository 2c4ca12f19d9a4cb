package dev.penny.action;

import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for on an account besides money: by the customer, or (a proof) of the customer. */
public sealed interface Wish {
  Kind kind();

  /**
   * To pay what is open later, or in parts.
   *
   * @param asked the day it was asked, where the customer is
   * @param due the latest due day of the bills it covers
   * @param balance what is spread: what is open less what is in dispute; the parts add up to it
   * @param open what is open on the bills it covers, with what is in dispute
   */
  record TimeToPay(
      Shape shape,
      LocalDate asked,
      LocalDate due,
      Money balance,
      Money open,
      List<InvoiceId> bills,
      List<Part> parts,
      Past past)
      implements Wish {
    public TimeToPay {
      bills = List.copyOf(bills);
      parts = List.copyOf(parts);
      Money sum = Money.zero(balance.currency());
      for (Part part : parts) {
        sum = sum.plus(part.amount());
      }
      if (!sum.equals(balance)) {
        throw new IllegalArgumentException("the parts give " + sum + ", open is " + balance);
      }
    }

    @Override
    public Kind kind() {
      return Kind.REQUEST_TIME;
    }

    public LocalDate ends() {
      return parts.getLast().due();
    }
  }

  /**
   * Another product, or none, for a subscription.
   *
   * @param to null: what is subscribed to is dropped
   * @param next what the next bill was shown to be with it
   * @param before what it is without
   */
  record ChangePlan(
      SubscriptionId subscription,
      ProductId from,
      @Nullable ProductId to,
      LocalDate at,
      Money next,
      Money before)
      implements Wish {
    @Override
    public Kind kind() {
      return Kind.REQUEST_CHANGE;
    }
  }

  /**
   * The end of a subscription.
   *
   * @param end the first day without it
   * @param fee what ending before the term costs, as it was shown; null: nothing
   */
  record EndService(SubscriptionId subscription, LocalDate end, @Nullable Money fee)
      implements Wish {
    @Override
    public Kind kind() {
      return Kind.REQUEST_END;
    }
  }

  /** A document the customer is to send; {@code by}: the last day for it, null: any day will do. */
  record Proof(Purpose purpose, @Nullable LocalDate by) implements Wish {
    @Override
    public Kind kind() {
      return Kind.ASK_PROOF;
    }
  }

  enum Shape {
    /** All of it, on a later day. */
    LATER,
    /** In instalments. */
    PARTS
  }

  record Part(LocalDate due, Money amount) {}

  /** What the table looks at: late payments in its window, plans not kept, months with us. */
  record Past(int late, int broken, int months) {}

  enum Purpose {
    IDENTITY,
    ADDRESS,
    PAYMENT
  }
}
