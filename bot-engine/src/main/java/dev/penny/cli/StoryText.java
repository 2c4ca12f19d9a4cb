package dev.penny.cli;

import dev.penny.explain.story.Baseline;
import dev.penny.explain.story.NextBill;
import dev.penny.explain.story.PlainText;
import dev.penny.explain.story.Reason;
import dev.penny.explain.story.Story;
import dev.penny.explain.story.Telling;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A story as lines at a terminal. */
final class StoryText {
  private StoryText() {}

  static String of(Telling telling) {
    return switch (telling) {
      case Telling.Told(var story) -> of(story);
      case Telling.NothingToCompare(var baseline) -> why(baseline) + "\n";
      case Telling.Refused(var refused) ->
          "The bills "
              + refused.previous().id()
              + " and "
              + refused.current().id()
              + " cannot be compared: "
              + words(refused.reason())
              + ".\n";
    };
  }

  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String why(Baseline baseline) {
    return switch (baseline) {
      case Baseline.NoBill _ -> "This account has no bill yet.";
      case Baseline.OnlyOneBill(var bill) ->
          "Bill %s of %s, %s, is the only one so far: there is nothing to compare it with."
              .formatted(bill.id(), bill.issueDate(), bill.totals().amountDue());
      case Baseline.MissingBill(var month) -> "There is no bill of " + month + " to compare with.";
      case Baseline.NoTypicalBill(var bill) ->
          "Before bill " + bill.id() + " there are too few ordinary bills to call one typical.";
      case Baseline.TwoCurrencies(var previous, var current) ->
          "Bill %s is %s and bill %s is %s: two currencies cannot be compared."
              .formatted(
                  previous.id(),
                  previous.totals().amountDue(),
                  current.id(),
                  current.totals().amountDue());
      case Baseline.Against(var previous, var current, var _, var _) ->
          "Bill " + current.id() + " against bill " + previous.id() + ".";
    };
  }

  private static String of(Story story) {
    StringBuilder text = new StringBuilder();
    line(text, "", story.headline());
    line(text, "", story.comparison());
    text.append('\n');
    story.top().forEach(reason -> reason(text, reason));
    List<Phrase> rest = story.rest();
    if (rest != null) {
      line(text, "  ", rest);
      story.others().forEach(reason -> reason(text, reason));
    }
    story.notes().forEach(note -> line(text, "", note));
    next(text, story.next());
    return text.toString();
  }

  private static void reason(StringBuilder text, Reason reason) {
    Money amount = reason.amount();
    String signed = (amount.signum() > 0 ? "+" : "") + amount;
    text.append("%16s  ".formatted(signed)).append(PlainText.of(reason.title()));
    text.append(" [").append(words(reason.lasting())).append(reason.isError() ? ", error]" : "]");
    text.append('\n');
    line(text, " ".repeat(18), reason.sentence());
    for (Reason.Line line : reason.lines()) {
      item(text, "was ", line.previous());
      item(text, "now ", line.current());
    }
  }

  private static void item(StringBuilder text, String label, @Nullable InvoiceItem item) {
    if (item == null) {
      return;
    }
    text.append(" ".repeat(20)).append(label).append(item.id()).append(' ');
    text.append(item.description()).append(", ");
    text.append(item.period().start()).append(" to ").append(item.period().lastDay()).append(", ");
    text.append(item.quantity()).append(' ').append(item.unit()).append(" x ");
    text.append(item.unitPrice());
    item.discounts().forEach(d -> text.append(" - ").append(d.amount().major()));
    text.append(", tax ").append(item.tax().amount().major());
    text.append(": ").append(item.gross()).append('\n');
  }

  private static void next(StringBuilder text, NextBill next) {
    text.append("\nNext bill, ").append(next.issueDate()).append(": ");
    text.append(next.amountDue()).append(", if:\n");
    next.assumptions().forEach(assumption -> line(text, "  - ", assumption));
  }

  private static void line(StringBuilder text, String indent, List<Phrase> phrases) {
    text.append(indent).append(PlainText.of(phrases)).append('\n');
  }
}
