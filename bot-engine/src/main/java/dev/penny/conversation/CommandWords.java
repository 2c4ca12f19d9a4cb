package dev.penny.conversation;

import dev.penny.conversation.Slot.Against;
import dev.penny.conversation.Slot.BillWanted;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Commands and slots as scripts and the command line write them: {@code start invoice (bill
 * March)}.
 */
public final class CommandWords {
  private CommandWords() {}

  public static String of(List<Command> commands) {
    return commands.stream().map(CommandWords::of).collect(Collectors.joining("; "));
  }

  public static String of(Command command) {
    return switch (command) {
      case Command.StartFlow(var flow, var slots) -> "start " + flow + details(slots);
      case Command.SetSlot(var slot) -> "set " + slot(slot);
      case Command.CorrectSlot(var slot) -> "correct " + slot(slot);
      case Command.CancelFlow _ -> "cancel";
      case Command.Clarify(var readings) ->
          "clarify"
              + (readings.isEmpty()
                  ? ""
                  : readings.stream().map(Offer::id).collect(Collectors.joining(", ", " (", ")")));
      case Command.SearchKnowledge _ -> "search";
      case Command.HandOff(var reason) -> "hand off " + lower(reason);
      case Command.SmallTalk(var kind) -> "talk " + lower(kind);
      case Command.CannotHandle(var request) ->
          request == null ? "not understood" : "refer " + request;
    };
  }

  private static String details(List<Slot> slots) {
    return slots.isEmpty()
        ? ""
        : slots.stream().map(CommandWords::slot).collect(Collectors.joining(", ", " (", ")"));
  }

  private static String slot(Slot slot) {
    return slot instanceof Slot.Topic ? "words" : name(slot) + " " + value(slot);
  }

  /** What the slot is called. */
  public static String name(Slot slot) {
    return switch (slot) {
      case Slot.Bill _ -> "bill";
      case Slot.CompareWith _ -> "with";
      case Slot.Amount _ -> "amount";
      case Slot.Line _ -> "line";
      case Slot.Place _ -> "place";
      case Slot.Language _ -> "language";
      case Slot.Step _ -> "step";
      case Slot.Topic _ -> "words";
    };
  }

  /** What it holds: a month by its English name, an amount in major units with its currency. */
  public static String value(Slot slot) {
    return switch (slot) {
      case Slot.Bill(var wanted) -> bill(wanted);
      case Slot.CompareWith(var against) -> against(against);
      case Slot.Amount(var major, var currency) ->
          major.toPlainString() + (currency == null ? "" : " " + currency);
      case Slot.Line(var item) -> item.value();
      case Slot.Place(var number) -> String.valueOf(number);
      case Slot.Language(var tag) -> tag;
      case Slot.Step(var name) -> name;
      case Slot.Topic(var words) -> words;
    };
  }

  private static String bill(BillWanted wanted) {
    return switch (wanted) {
      case BillWanted.Latest _ -> "latest";
      case BillWanted.InMonth(var month, var year) -> month(month, year);
      case BillWanted.YearsAgo(var month, var years) ->
          month(month, null) + " " + years + " year ago";
      case BillWanted.InQuarter(var quarter, var year) ->
          "Q" + quarter + (year == null ? "" : " " + year);
      case BillWanted.MonthsAgo(var months) -> months + " ago";
      case BillWanted.Before(var invoice) -> "before " + invoice;
      case BillWanted.After(var invoice) -> "after " + invoice;
      case BillWanted.Exactly(var invoice) -> invoice.value();
      case BillWanted.Said(var words) -> words;
      case BillWanted.Numbered(var number) -> number;
      case BillWanted.Extreme(var dearest, var words) ->
          (dearest ? "dearest" : "cheapest") + (words == null ? "" : " of " + words);
    };
  }

  private static String against(Against against) {
    return switch (against) {
      case Against.BillBefore _ -> "bill before";
      case Against.BillOf(var month, var year) -> month(month, year);
      case Against.SameMonthLastYear _ -> "last year";
      case Against.ThisBill(var invoice) -> invoice.value();
      case Against.Typical _ -> "typical";
    };
  }

  private static String month(Month month, @Nullable Integer year) {
    String name = month.name().charAt(0) + lower(month).substring(1);
    return year == null ? name : name + " " + year;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
