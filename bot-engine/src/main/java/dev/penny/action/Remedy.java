package dev.penny.action;

import dev.penny.ledger.CreditId;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.PaymentId;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done with money that was paid, or credited, and is not where it should be. */
public sealed interface Remedy {
  /** What it is about: nothing may be asked for twice at a time about the same. */
  String subject();

  /** The amount it moves or looks for; null: the customer named none. */
  @Nullable Money amount();

  Kind request();

  /**
   * A payment is set against other bills than before, and stays what it was.
   *
   * @param from the bill it was set against by mistake, which may be another account's and is never
   *     shown; null: it lay unallocated
   * @param parts add up to {@code amount}
   * @param fee a late fee that only came of the mistake, taken back with it; null: there is none
   */
  record Reallocation(
      PaymentId payment,
      Money amount,
      @Nullable InvoiceId from,
      List<Part> parts,
      @Nullable Fee fee)
      implements Remedy {
    public Reallocation {
      parts = List.copyOf(parts);
    }

    @Override
    public String subject() {
      return "payment:" + payment;
    }

    @Override
    public Kind request() {
      return Kind.REQUEST_REALLOCATION;
    }
  }

  /** {@code bill} null: kept as a credit for the next bill. */
  record Part(@Nullable InvoiceId bill, Money amount) {}

  record Fee(InvoiceId bill, ItemId item, Money amount) {}

  /**
   * Money is paid back to where it came from.
   *
   * @param overdue what is past its due date at that time: it goes first
   */
  record PayOut(Source source, Money amount, Money overdue) implements Remedy {
    @Override
    public String subject() {
      return switch (source) {
        case Source.OfPayment(var payment) -> "payment:" + payment;
        case Source.OfCredit(var credit) -> "credit:" + credit;
      };
    }

    @Override
    public Kind request() {
      return Kind.REQUEST_REFUND;
    }
  }

  sealed interface Source {
    /** What was paid too much. */
    record OfPayment(PaymentId payment) implements Source {}

    record OfCredit(CreditId credit) implements Source {}
  }

  /** A payment that our books do not show is looked for; nulls: the customer did not say. */
  record Trace(@Nullable Money amount, @Nullable LocalDate paidOn) implements Remedy {
    @Override
    public String subject() {
      return "trace";
    }

    @Override
    public Kind request() {
      return Kind.REQUEST_TRACE;
    }
  }
}
