package dev.penny.understanding;

import dev.penny.conversation.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several requests in one message. They count as several only where every part is a sure request of
 * its own and no two are the same one; a greeting or thanks between them is passed over. A person
 * may be one of the wishes: the others are answered first.
 */
final class Requests {
  /** Of several readings each must be about as sure as one alone that is acted on. */
  private static final int SURE = 70;

  /** Goes on with what was said before it. */
  private static final Pattern LEANS =
      Pattern.compile(
          "^(?:why )?(?:(?:is|was) (?:that|this|it)|(?:is|will|would) there)\\b"
              + "|^(?:(?:i|we) )?(?:need|want|(?:would|'d) like) (?:it|this|that) back\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * Two that are one wish: "look at my bill and tell me what that line is", "which plan am I on,
   * and can I have a cheaper one".
   */
  private static final Set<Set<String>> ONE =
      Set.of(Set.of("invoice", "charge"), Set.of("plan", "plan_change"));

  private final Function<String, Reading> reader;

  Requests(Function<String, Reading> reader) {
    this.reader = reader;
  }

  /** All requests in the order they were made; null where the message is one. */
  @Nullable Reading read(String text) {
    List<String> parts = Splitter.parts(text);
    if (parts.size() < 2) {
      return null;
    }
    Map<String, Reading> readings = readings(parts);
    if (readings.isEmpty()) {
      return null;
    }
    var commands = new ArrayList<Command>();
    var by = new ArrayList<String>();
    var kinds = new HashSet<String>();
    Classifier.Guess first = null;
    int least = 100;
    for (String part : parts) {
      Reading reading = Objects.requireNonNull(readings.get(part));
      if (isPolite(reading)) {
        continue;
      }
      String kind = LEANS.matcher(part).find() && !kinds.isEmpty() ? null : kind(reading);
      if (kind == null || !kinds.add(kind)) {
        return null;
      }
      first = commands.isEmpty() ? reading.guess() : first;
      commands.add(reading.commands().getFirst());
      by.add(reading.by());
      least = Math.min(least, reading.percent());
    }
    return commands.size() < 2 || ONE.contains(kinds)
        ? null
        : new Reading(commands, "several: " + String.join(", ", by), least, first);
  }

  /**
   * What each part is read as; empty where one of them is not a sure request. The shortest is read
   * first: it costs least, and where one is unsure it is often that one.
   */
  private Map<String, Reading> readings(List<String> parts) {
    var readings = new HashMap<String, Reading>();
    for (String part : parts.stream().sorted(Comparator.comparingInt(String::length)).toList()) {
      Reading reading = reader.apply(part);
      if (!isPolite(reading) && (kind(reading) == null || reading.percent() < SURE)) {
        return Map.of();
      }
      readings.put(part, reading);
    }
    return readings;
  }

  private static boolean isPolite(Reading reading) {
    return reading.commands().size() == 1
        && reading.commands().getFirst() instanceof Command.SmallTalk(var kind)
        && (kind == Command.Kind.GREETING || kind == Command.Kind.THANKS)
        && reading.percent() >= SURE;
  }

  /** What is asked for, or null where it is no request that can stand beside others. */
  private static @Nullable String kind(Reading reading) {
    if (reading.commands().size() != 1) {
      return null;
    }
    return switch (reading.commands().getFirst()) {
      case Command.StartFlow start -> start.flow();
      case Command.SearchKnowledge _ -> "article";
      case Command.CannotHandle cannot ->
          cannot.request() == null
                  || cannot.request().equals(Intent.OUT_OF_SCOPE.label())
                  || cannot.request().equals(Intent.COMPLAINT.label())
              ? null
              : cannot.request();
      case Command.SetSlot _,
          Command.CorrectSlot _,
          Command.CancelFlow _,
          Command.Clarify _,
          Command.SmallTalk _ ->
          null;
      case Command.HandOff _ -> "person";
    };
  }
}
