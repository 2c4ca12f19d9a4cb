package dev.penny.learning;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.UtteranceId;
import dev.penny.search.Embedder;
import dev.penny.understanding.Classifier;
import dev.penny.understanding.Examples;
import dev.penny.understanding.Intent;
import dev.penny.understanding.Reading;
import dev.penny.understanding.Understanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a newly trained classifier may take the place of the one in use: it must read
 * every key phrase as before (one that was barely sure may be asked back about), and as many
 * held-out lines right. One line is what training itself wavers by; that much, and no more over all
 * lessons together, may be lost against the examples that ship.
 */
public final class Gate {
  private static final int SHOWN = 3;
  private static final int WAVERS = 1;

  /** What was read less surely than this (percent) may become a question back by training alone. */
  private static final int FIRM = 93;

  private static final Conversation NOTHING_BEFORE =
      Conversation.empty(new ConversationId("check"));

  private final List<CheckLines.Meaning> meanings;
  private final List<CheckLines.KeyPhrase> phrases;
  private final Embedder remembering;
  private final Supplier<Classifier> untaught;
  private @Nullable Report baseline;
  private @Nullable Report latest;

  /** {@code untaught}: makes the classifier of the shipped examples alone. */
  public Gate(
      Embedder embedder,
      Supplier<Classifier> untaught,
      List<CheckLines.Meaning> meanings,
      List<CheckLines.KeyPhrase> phrases) {
    this.untaught = untaught;
    this.meanings = List.copyOf(meanings);
    this.phrases = List.copyOf(phrases);
    this.remembering = new Remembering(embedder);
  }

  /** With the lines that ship. */
  public static Gate shipped(Embedder embedder, Supplier<Classifier> untaught) {
    return new Gate(embedder, untaught, CheckLines.meanings(), CheckLines.keyPhrases());
  }

  /**
   * What came of a check.
   *
   * @param reasons why it may not be taken, in words for a lead; empty: it may
   */
  public record Verdict(int lines, int rightBefore, int rightAfter, List<String> reasons) {
    public Verdict {
      reasons = List.copyOf(reasons);
    }

    public boolean passed() {
      return reasons.isEmpty();
    }
  }

  /** Words that have their meaning once and for all: what ships as examples or for this check. */
  Map<String, Intent> settled() {
    var settled = new LinkedHashMap<String, Intent>();
    meanings.forEach(m -> settled.put(Line.form(m.text()), m.intent()));
    Examples.shipped().all().forEach(e -> settled.put(Line.form(e.text()), e.intent()));
    return settled;
  }

  private record Report(Classifier of, Map<String, Intent> guessed, Map<String, Reading> read) {}

  /** {@code learned}: texts that may not be counted, because they are examples now. */
  public synchronized Verdict judge(Classifier now, Classifier then, Set<String> learned) {
    Report shipped = baseline == null ? report(untaught.get()) : baseline;
    baseline = shipped;
    Report before = report(now);
    Report after = report(then);
    latest = after;
    List<CheckLines.Meaning> counted =
        meanings.stream().filter(m -> !learned.contains(Line.form(m.text()))).toList();
    int rightBefore = right(counted, before);
    int rightAfter = right(counted, after);
    var reasons = new ArrayList<String>(changed(before, after));
    int fewest = Math.max(rightBefore, right(counted, shipped)) - WAVERS;
    if (rightAfter < fewest) {
      reasons.add(
          "Of %d test lines %d would be read right, now it is %d. %s"
              .formatted(counted.size(), rightAfter, rightBefore, lost(counted, before, after)));
    }
    return new Verdict(counted.size(), rightBefore, rightAfter, reasons);
  }

  private Report report(Classifier classifier) {
    if (latest != null && latest.of() == classifier) {
      return latest;
    }
    var understanding = new Understanding(remembering, classifier);
    var guessed = new LinkedHashMap<String, Intent>();
    meanings.forEach(m -> guessed.put(m.text(), understanding.guess(m.text()).first()));
    var read = new LinkedHashMap<String, Reading>();
    phrases.forEach(p -> read.put(p.text(), read(understanding, p.text())));
    return new Report(classifier, guessed, read);
  }

  static Reading read(Understanding understanding, String text) {
    return understanding.read(
        new CustomerSpoke(new UtteranceId("check"), text, null), NOTHING_BEFORE);
  }

  private static int right(List<CheckLines.Meaning> lines, Report report) {
    return (int) lines.stream().filter(m -> isRight(m, report)).count();
  }

  private static boolean isRight(CheckLines.Meaning line, Report report) {
    return report.guessed().get(line.text()) == line.intent();
  }

  private static String lost(List<CheckLines.Meaning> lines, Report before, Report after) {
    List<String> lost =
        lines.stream()
            .filter(m -> isRight(m, before) && !isRight(m, after))
            .map(m -> wouldBe(m.text(), Plain.quoted(guess(after, m)), Plain.quoted(m.intent())))
            .toList();
    return shown(lost);
  }

  private static Intent guess(Report report, CheckLines.Meaning line) {
    return report.guessed().getOrDefault(line.text(), line.intent());
  }

  /** Key phrases that are read as they should be now, and would not be. */
  private List<String> changed(Report before, Report after) {
    var changed = new ArrayList<String>();
    for (CheckLines.KeyPhrase phrase : phrases) {
      Reading was = before.read().get(phrase.text());
      Reading is = after.read().get(phrase.text());
      if (was != null
          && is != null
          && Plain.heard(was).equals(phrase.heard())
          && !Plain.heard(is).equals(phrase.heard())
          && !(was.percent() < FIRM && asksBack(is))) {
        changed.add(wouldBe(phrase.text(), Plain.words(is), Plain.words(was)));
      }
    }
    return changed.isEmpty() ? List.of() : List.of(shown(changed));
  }

  private static boolean asksBack(Reading reading) {
    return reading.commands().getFirst() instanceof Command.Clarify;
  }

  private static String wouldBe(String text, String then, String now) {
    return "This would make “%s” read as %s instead of %s.".formatted(text, then, now);
  }

  private static String shown(List<String> all) {
    String some = String.join(" ", all.subList(0, Math.min(SHOWN, all.size())));
    int more = all.size() - SHOWN;
    return more > 0 ? some + " And " + more + " more." : some;
  }
}
