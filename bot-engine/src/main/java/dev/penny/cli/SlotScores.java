package dev.penny.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts of what was found, right, and seen where nothing is. */
final class SlotScores {
  /** What one kind of slot came to. */
  private static final class Tally {
    private int labelled;
    private int found;
    private int right;
    private int extra;
  }

  private final Frame frame;
  private final Map<SlotKind, Tally> tallies = new EnumMap<>(SlotKind.class);
  private final List<String> misses = new ArrayList<>();
  private int lines;
  private int without;
  private int falseHits;

  SlotScores(Frame frame) {
    this.frame = frame;
    for (SlotKind kind : SlotKind.values()) {
      tallies.put(kind, new Tally());
    }
  }

  void add(JsonLines.Line line) {
    lines++;
    String text = line.text("text");
    List<Mention> read = SlotReader.read(text, frame);
    List<GoldSlot> gold = GoldSlot.of(line);
    for (GoldSlot slot : gold) {
      count(text, slot, read);
    }
    List<Mention> unasked =
        read.stream()
            .filter(m -> SlotKind.of(m) != null)
            .filter(m -> gold.stream().noneMatch(g -> g.overlaps(m)))
            .toList();
    for (Mention mention : unasked) {
      tally(Objects.requireNonNull(SlotKind.of(mention))).extra++;
      misses.add("extra   " + text + "  <- " + mention);
    }
    if (gold.isEmpty()) {
      without++;
      falseHits += unasked.isEmpty() ? 0 : 1;
    }
  }

  private void count(String text, GoldSlot slot, List<Mention> read) {
    Tally tally = tally(slot.kind());
    tally.labelled++;
    List<Mention> over = read.stream().filter(slot::overlaps).toList();
    boolean found = over.stream().anyMatch(m -> SlotKind.of(m) == slot.kind());
    boolean right = over.stream().anyMatch(slot::means);
    tally.found += found ? 1 : 0;
    tally.right += right ? 1 : 0;
    if (!right) {
      misses.add("%-7s %s  [%s] <- %s".formatted(found ? "wrong" : "missed", text, slot, over));
    }
  }

  private Tally tally(SlotKind kind) {
    return Objects.requireNonNull(tallies.get(kind));
  }

  int lines() {
    return lines;
  }

  List<String> misses() {
    return List.copyOf(misses);
  }

  /** Shares have four places; null where nothing was labelled. */
  JsonNode json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("lines", lines);
    all.put("lines_without_slots", without);
    all.put("lines_with_false_hits", falseHits);
    all.put("false_hits", without == 0 ? null : share(falseHits, without));
    ObjectNode kinds = all.putObject("slots");
    tallies.forEach((kind, tally) -> {
      ObjectNode one = kinds.putObject(kind.label());
      one.put("labelled", tally.labelled);
      one.put("found", tally.found);
      one.put("right", tally.right);
      one.put("extra", tally.extra);
      one.put("share_right", tally.labelled == 0 ? null : share(tally.right, tally.labelled));
    });
    return all;
  }

  private static Double share(int part, int whole) {
    return Math.round(10_000.0 * part / whole) / 10_000.0;
  }

  String words() {
    var text =
        new StringBuilder(
            "slot               labelled  found  right  right %%  extra%n".formatted());
    tallies.forEach((kind, tally) ->
        text.append(
            "%-17s  %8d  %5d  %5d  %7s  %5d%n"
                .formatted(
                    kind.label(),
                    tally.labelled,
                    tally.found,
                    tally.right,
                    percent(tally.right, tally.labelled),
                    tally.extra)));
    text.append(
        "false hits: %d of %d lines without such a slot, %s %%%n"
            .formatted(falseHits, without, percent(falseHits, without)));
    return text.toString();
  }

  private static String percent(int part, int whole) {
    return whole == 0 ? "-" : "%.1f".formatted(100.0 * part / whole);
  }
}
