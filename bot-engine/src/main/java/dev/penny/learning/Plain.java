package dev.penny.learning;

import dev.penny.conversation.Command;
import dev.penny.understanding.Intent;
import dev.penny.understanding.Meaning;
import dev.penny.understanding.Reading;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What labels and readings are called for people: nobody needs to know a label's own name. */
public final class Plain {
  private static final Properties NAMES = load();

  private Plain() {}

  /** A short name. */
  public static String name(Intent intent) {
    return entry(intent).split("\\|", 2)[0].strip();
  }

  /** What belongs to it, in a sentence; may be empty. */
  public static String about(Intent intent) {
    String[] parts = entry(intent).split("\\|", 2);
    return parts.length < 2 ? "" : parts[1].strip();
  }

  private static String entry(Intent intent) {
    String spaced = intent.label().replace('_', ' ');
    return NAMES.getProperty(
        intent.label(), Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1));
  }

  /** A reading as the list of key phrases writes it: what is done, without details. */
  static String heard(Reading reading) {
    return reading.commands().stream().map(Plain::heard).collect(Collectors.joining("; "));
  }

  private static String heard(Command command) {
    return switch (command) {
      case Command.StartFlow(var flow, var _) -> "start " + flow;
      case Command.SetSlot _ -> "set";
      case Command.CorrectSlot _ -> "correct";
      case Command.CancelFlow _ -> "cancel";
      case Command.Clarify _ -> "ask back";
      case Command.SearchKnowledge _ -> "search";
      case Command.HandOff _ -> "person";
      case Command.SmallTalk(var kind) -> "talk " + kind;
      case Command.CannotHandle(var request) -> request == null ? "unclear" : "refer " + request;
    };
  }

  /** A reading in words for a lead. */
  static String words(Reading reading) {
    return reading.commands().stream()
        .map(Plain::words)
        .distinct()
        .collect(Collectors.joining(", then "));
  }

  private static String words(Command command) {
    return switch (command) {
      case Command.Clarify _ -> "unsure (Penny would ask back)";
      case Command.CannotHandle(var request) when request == null -> "not understood";
      case Command.HandOff _ -> quoted(Intent.TALK_TO_HUMAN);
      case Command.SmallTalk(var kind) -> quoted(Meaning.ofTalk(kind));
      case Command.SetSlot _, Command.CorrectSlot _, Command.CancelFlow _ ->
          "an answer to a question of Penny";
      case Command other -> {
        Intent intent = Unsure.intent(List.of(other));
        yield intent == null ? "another request" : quoted(intent);
      }
    };
  }

  static String quoted(Intent intent) {
    return "“" + name(intent) + "”";
  }

  private static Properties load() {
    var names = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Plain.class.getResourceAsStream("labels.properties")),
            StandardCharsets.UTF_8)) {
      names.load(in);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
