package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.conversation.Command;
import dev.penny.conversation.CommandWords;
import dev.penny.conversation.Slot;
import dev.penny.slot.Frame;
import dev.penny.slot.NamedSlot;
import dev.penny.understanding.Heard;
import dev.penny.understanding.Intent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a message was understood as, for a program or for a person. */
final class HeardReport {
  private HeardReport() {}

  /**
   * One object; {@code p} has four places, {@code slots} are by name, the first of a kind wins:
   * those of the commands, and all that stand in the words, as of {@code today}.
   */
  static ObjectNode json(Heard heard, LocalDate today) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("text", heard.text());
    json.put("intent", heard.intent().label());
    json.put("p", Double.parseDouble(String.format(Locale.ROOT, "%.4f", heard.sure())));
    json.put("decided", heard.decided().label());
    var offered = json.putArray("offered");
    heard.offered().forEach(i -> offered.add(i.label()));
    var slots = json.putObject("slots");
    for (Slot slot : slots(heard)) {
      String name = CommandWords.name(slot);
      if (!slots.has(name)) {
        slots.put(name, CommandWords.value(slot));
      }
    }
    for (NamedSlot slot : NamedSlot.in(heard.text(), Frame.past(today))) {
      if (!slots.has(slot.name())) {
        slots.put(slot.name(), slot.plain());
      }
    }
    var commands = json.putArray("commands");
    heard.commands().forEach(c -> commands.add(CommandWords.of(c)));
    return json;
  }

  static String words(Heard heard) {
    var text = new StringBuilder();
    text.append(
        "%s  (%d %% sure)  %s%n"
            .formatted(
                heard.intent().label(), Math.round(100 * heard.sure()), heard.decided().label()));
    if (!heard.offered().isEmpty()) {
      text.append("  offered: ")
          .append(heard.offered().stream().map(Intent::label).collect(Collectors.joining(", ")))
          .append(", something else%n".formatted());
    }
    slots(heard)
        .forEach(
            s -> text.append("  %s: %s%n".formatted(CommandWords.name(s), CommandWords.value(s))));
    heard.commands().forEach(c -> text.append("  does: %s%n".formatted(CommandWords.of(c))));
    return text.toString();
  }

  private static List<Slot> slots(Heard heard) {
    return heard.commands().stream().flatMap(c -> slots(c).stream()).toList();
  }

  private static List<Slot> slots(Command command) {
    return switch (command) {
      case Command.StartFlow(_, var slots) -> slots;
      case Command.SetSlot(var slot) -> List.of(slot);
      case Command.CorrectSlot(var slot) -> List.of(slot);
      case Command.CancelFlow _,
          Command.Clarify _,
          Command.SearchKnowledge _,
          Command.HandOff _,
          Command.SmallTalk _,
          Command.CannotHandle _ ->
          List.of();
    };
  }
}
