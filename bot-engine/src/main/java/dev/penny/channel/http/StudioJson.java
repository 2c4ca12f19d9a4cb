package dev.penny.channel.http;

import dev.penny.identity.AgentAccount;
import dev.penny.learning.Check;
import dev.penny.learning.Cluster;
import dev.penny.learning.Keeping;
import dev.penny.learning.Learning;
import dev.penny.learning.Lesson;
import dev.penny.learning.Line;
import dev.penny.learning.Plain;
import dev.penny.understanding.Intent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the studio's page gets: labels always come with the words for them. */
final class StudioJson {
  private static final int CLUSTERS = 100;
  private static final int LINES = 60;

  private StudioJson() {}

  record Me(String login, String name, String role) {}

  record Label(String label, String name, String about) {}

  /** {@code chosen}: customers said so themselves. */
  record Proposal(String label, boolean chosen) {}

  record Chosen(String label, int times) {}

  record OneLine(String id, String text, int count, List<Chosen> chosen, int turnedDown) {}

  /** {@code more}: lines that are not in the list; they come up once these are decided. */
  record Group(String id, int size, @Nullable Proposal proposal, List<OneLine> lines, int more) {}

  record Decided(
      long id,
      Instant at,
      String by,
      String kind,
      @Nullable String label,
      String sample,
      int lines,
      List<String> reasons,
      boolean canBeUndone,
      boolean undone) {}

  record Unsure(
      Me me,
      List<Label> labels,
      List<Group> clusters,
      int moreClusters,
      int turns,
      int learned,
      int days,
      List<Decided> lessons) {}

  record CheckState(
      long number, String state, @Nullable String label, int lines, List<String> told) {}

  static Unsure of(AgentAccount lead, Learning.Overview overview) {
    List<Cluster> clusters = overview.clusters();
    return new Unsure(
        new Me(lead.login().value(), lead.firstName(), lower(lead.role())),
        labels(),
        clusters.stream().limit(CLUSTERS).map(StudioJson::group).toList(),
        Math.max(0, clusters.size() - CLUSTERS),
        overview.turns(),
        overview.learned(),
        Keeping.DAYS,
        overview.lessons().stream().map(StudioJson::decided).toList());
  }

  /** An empty object where nothing was changed since the start. */
  static Map<String, Object> of(Optional<Check> check) {
    return check.isEmpty() ? Map.of() : Map.of("check", state(check.get()));
  }

  private static CheckState state(Check check) {
    return new CheckState(
        check.number(), lower(check.state()), label(check.label()), check.lines(), check.told());
  }

  private static List<Label> labels() {
    return Arrays.stream(Intent.values())
        .map(i -> new Label(i.label(), Plain.name(i), Plain.about(i)))
        .sorted(Comparator.comparing(Label::name))
        .toList();
  }

  private static Group group(Cluster cluster) {
    return new Group(
        cluster.id(),
        cluster.size(),
        cluster.proposal().map(p -> new Proposal(p.label().label(), p.chosen())).orElse(null),
        cluster.lines().stream().limit(LINES).map(StudioJson::line).toList(),
        Math.max(0, cluster.lines().size() - LINES));
  }

  private static OneLine line(Line line) {
    List<Chosen> chosen =
        line.chosen().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Chosen(e.getKey().label(), e.getValue()))
            .toList();
    return new OneLine(line.id(), line.text(), line.count(), chosen, line.turnedDown());
  }

  private static Decided decided(Lesson lesson) {
    Lesson.Draft draft = lesson.draft();
    return new Decided(
        lesson.id(),
        draft.at(),
        draft.by().value(),
        lower(draft.kind()),
        label(draft.label()),
        draft.sample(),
        draft.lines(),
        draft.reasons().lines().toList(),
        lesson.canBeUndone(),
        lesson.undoneBy() != null);
  }

  private static @Nullable String label(@Nullable Intent intent) {
    return intent == null ? null : intent.label();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
