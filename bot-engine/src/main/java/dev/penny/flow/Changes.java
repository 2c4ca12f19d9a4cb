package dev.penny.flow;

import dev.penny.audit.Favour;
import dev.penny.conversation.Slot.Against;
import dev.penny.explain.story.Baseline;
import dev.penny.explain.story.Stories;
import dev.penny.explain.story.Telling;
import dev.penny.explain.story.Wish;
import dev.penny.flow.Evidence.Missing;
import dev.penny.flow.Evidence.Why;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Answers "why does this bill differ?": links both bills, then asks the explanation. */
public final class Changes {
  private Changes() {}

  /** A {@link Evidence.ChangeFact}, an {@link Evidence.UnlikeFact}, or what is missing. */
  public static Evidence of(
      Question.Change question,
      AccountHistory history,
      Catalogue catalogue,
      LocalDate today,
      Favour favour) {
    var bills = new Bills(history, today);
    Invoice current = bills.firstOf(question.bill());
    if (current == null) {
      return new Missing(question, Why.NO_SUCH_BILL);
    }
    Wish wish = wish(question.against());
    if (question.against() instanceof Against.BillOf(var month, var year)) {
      Invoice other = bills.other(current, month, year);
      if (other == null) {
        return new Missing(question, Why.NO_SUCH_COMPARISON);
      }
      boolean later = other.sequence() > current.sequence();
      wish = new Wish.ThisBill(later ? current.id() : other.id());
      current = later ? other : current;
    }
    if (wish instanceof Wish.ThisBill(var id) && !isBefore(id, current, history)) {
      return new Missing(question, Why.NO_SUCH_COMPARISON);
    }
    return evidence(question, history, Stories.tell(history, catalogue, current, wish, favour));
  }

  private static boolean isBefore(InvoiceId id, Invoice current, AccountHistory history) {
    Invoice other = history.invoice(id);
    return other != null && other.sequence() < current.sequence();
  }

  private static Wish wish(@Nullable Against against) {
    return switch (against) {
      case null -> Wish.usual();
      case Against.BillBefore _ -> new Wish.LastBill();
      case Against.SameMonthLastYear _ -> new Wish.SameMonthLastYear();
      case Against.Typical _ -> new Wish.TypicalBill();
      case Against.ThisBill(var invoice) -> new Wish.ThisBill(invoice);
      case Against.BillOf _ -> Wish.usual();
    };
  }

  private static Evidence evidence(
      Question.Change question, AccountHistory history, Telling telling) {
    return switch (telling) {
      case Telling.Told(var story) -> new Evidence.ChangeFact(story);
      case Telling.Refused(var why) -> new Evidence.UnlikeFact(why.previous(), why.current());
      case Telling.NothingToCompare(var baseline) -> missing(question, history, baseline);
    };
  }

  private static Evidence missing(
      Question.Change question, AccountHistory history, Baseline baseline) {
    return switch (baseline) {
      case Baseline.TwoCurrencies(var previous, var current) ->
          new Evidence.UnlikeFact(previous, current);
      case Baseline.NoBill _ -> new Missing(question, Why.NO_BILLS);
      case Baseline.OnlyOneBill _ ->
          new Missing(
              question, history.invoices().size() == 1 ? Why.ONE_BILL_ONLY : Why.NOTHING_BEFORE);
      case Baseline.MissingBill _, Baseline.NoTypicalBill _ ->
          new Missing(question, Why.NO_SUCH_COMPARISON);
      case Baseline.Against _ -> new Missing(question, Why.NOT_KNOWN);
    };
  }
}
