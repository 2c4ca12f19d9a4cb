package dev.penny.learning;

import dev.penny.conversation.AgentId;
import dev.penny.learning.Learning.Outcome;
import dev.penny.understanding.Classifier;
import dev.penny.understanding.Examples.Example;
import dev.penny.understanding.Intent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One lesson on its way: trained beside the one in use, checked, then taken or refused. */
record Teaching(
    LearningStore store,
    Mind mind,
    Training training,
    Gate gate,
    AgentId by,
    Intent label,
    List<Line> lines) {

  Outcome run(Instant at) {
    List<String> contradictions = contradictions();
    if (!contradictions.isEmpty()) {
      return refused(at, contradictions);
    }
    List<Example> known = store.examples();
    List<Example> taught = lines.stream().map(l -> new Example(l.text(), label)).toList();
    List<Example> learned = LearningStore.newest(known, taught);
    Classifier candidate = training.classifier(learned);
    var texts = new HashSet<String>();
    learned.forEach(e -> texts.add(Line.form(e.text())));
    Gate.Verdict verdict = gate.judge(mind.classifier(), candidate, texts);
    if (!verdict.passed()) {
      training.keepOnly(known);
      return refused(at, verdict.reasons());
    }
    String measured = measured(verdict);
    var draft = draft(at, by, Lesson.Kind.TAUGHT, label, lines, measured);
    var _ = store.record(draft, lines.stream().map(Line::text).toList(), keys(lines));
    mind.change(candidate);
    training.keepOnly(learned);
    return new Outcome(Check.State.TAKEN, List.of(measured));
  }

  private static String measured(Gate.Verdict verdict) {
    String wavers =
        verdict.rightAfter() < verdict.rightBefore() ? ", which is what training wavers by" : "";
    return "Of %d test lines %d are read right, before it was %d%s; every key phrase is read as before."
        .formatted(verdict.lines(), verdict.rightAfter(), verdict.rightBefore(), wavers);
  }

  private Outcome refused(Instant at, List<String> reasons) {
    var draft = draft(at, by, Lesson.Kind.REFUSED, label, lines, String.join("\n", reasons));
    var _ = store.record(draft, List.of(), List.of());
    return new Outcome(Check.State.REFUSED, reasons);
  }

  /** Lines that have another meaning already: what they are, word for word, is not taught anew. */
  private List<String> contradictions() {
    Map<String, Intent> settled = gate.settled();
    return lines.stream()
        .filter(l -> settled.getOrDefault(Line.form(l.text()), label) != label)
        .map(l ->
            "This would make “%s” read as %s. It is settled as %s."
                .formatted(
                    l.text(),
                    Plain.quoted(label),
                    Plain.quoted(settled.getOrDefault(Line.form(l.text()), label))))
        .toList();
  }

  static Lesson.Draft draft(
      Instant at,
      AgentId by,
      Lesson.Kind kind,
      @Nullable Intent label,
      List<Line> lines,
      String reasons) {
    String sample = lines.getFirst().text();
    return new Lesson.Draft(at, by, kind, label, sample, lines.size(), reasons, null);
  }

  static List<String> keys(List<Line> lines) {
    return lines.stream().flatMap(l -> l.keys().stream()).toList();
  }
}
