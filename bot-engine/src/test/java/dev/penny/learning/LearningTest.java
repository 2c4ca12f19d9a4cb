package dev.penny.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.AgentId;
import dev.penny.database.Database;
import dev.penny.learning.UnsureTurn.Why;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.store.Databases;
import dev.penny.store.JdbiLearningStore;
import dev.penny.store.UnderstandingFiles;
import dev.penny.understanding.Intent;
import dev.penny.understanding.Understanding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lead decides, with the real classifier, its real training and the real check. */
class LearningTest {
  private static final AgentId LENA = new AgentId("lena");
  private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder();
  @TempDir static Path folder;
  private static Database database;
  private static JdbiLearningStore store;
  private static Mind mind;
  private static Learning learning;

  @BeforeAll
  static void open() {
    database = Databases.embedded(folder.resolve("db"));
    JdbiLearningStore.migrate(database);
    store = new JdbiLearningStore(database);
    mind = new Mind(EMBEDDER, files().classifier(List.of()));
    learning =
        new Learning(
            store,
            mind,
            files(),
            Gate.shipped(EMBEDDER, () -> files().classifier(List.of())),
            Clock.systemUTC());
  }

  private static UnderstandingFiles files() {
    return UnderstandingFiles.in(folder, EMBEDDER);
  }

  @AfterAll
  static void close() {
    learning.close();
    database.close();
  }

  @Test
  void aLessonIsUnderstoodFromThenOnAlsoAfterARestartUntilItIsTakenBack() {
    List<String> lines = List.of("doth the parchment grow", "doth my parchment grow anew");
    assertThat(heard(lines.getFirst())).isNotEqualTo("start bill_higher");
    Check taken = taught(Intent.BILL_HIGHER, lines);
    assertThat(taken.state()).as("%s", taken.told()).isEqualTo(Check.State.TAKEN);
    assertThat(taken.told().getFirst()).contains("every key phrase is read as before");
    assertThat(heard(lines.getFirst())).isEqualTo("start bill_higher");

    var restarted = new Understanding(EMBEDDER, files().classifier(store.examples()));
    assertThat(Plain.heard(Gate.read(restarted, lines.getLast()))).isEqualTo("start bill_higher");
    assertThat(folder.resolve("understanding"))
        .isDirectoryContaining(f -> f.getFileName().toString().startsWith("weights-"));

    Lesson lesson = store.lessons(1).getFirst();
    assertThat(lesson.draft().by()).isEqualTo(LENA);
    assertThat(learning.undo(LENA, lesson.id())).isInstanceOf(Learning.Answer.Begun.class);
    assertThat(ended().state()).isEqualTo(Check.State.TAKEN);
    assertThat(heard(lines.getFirst())).isNotEqualTo("start bill_higher");
    assertThat(store.examples()).isEmpty();
    assertThat(learning.undo(LENA, lesson.id())).isInstanceOf(Learning.Answer.No.class);
  }

  @Test
  void whatWouldSpoilAKeyPhraseIsRefusedWithTheReasonAndChangesNothing() {
    List<String> poison =
        List.of(
            "so when is it due",
            "when is it due now",
            "and when is it due",
            "when is it due then",
            "due when is it",
            "when is it due pls");
    Check refused = taught(Intent.GOODBYE, poison);
    assertThat(refused.state()).isEqualTo(Check.State.REFUSED);
    assertThat(String.join(" ", refused.told())).contains("This would make “", "when is it due");
    assertThat(heard("when is it due")).isEqualTo("start balance");
    assertThat(store.examples()).isEmpty();
    Lesson.Draft log = store.lessons(1).getFirst().draft();
    assertThat(log.kind()).isEqualTo(Lesson.Kind.REFUSED);
    assertThat(log.reasons()).contains("when is it due");
    assertThat(learning.overview().clusters().stream().flatMap(c -> c.lines().stream()))
        .as("still to be decided")
        .extracting(Line::text)
        .containsAll(poison);
    assertThat(learning.dismiss(LENA, ids(poison))).isInstanceOf(Learning.Answer.Done.class);
  }

  @Test
  void whatContradictsAShippedExampleIsRefusedAtOnce() {
    Check refused = taught(Intent.GOODBYE, List.of("Why is my bill higher?"));
    assertThat(refused.state()).isEqualTo(Check.State.REFUSED);
    assertThat(refused.told())
        .containsExactly(
            "This would make “Why is my bill higher?” read as “Goodbye”."
                + " It is settled as “Why a bill changed”.");
  }

  @Test
  void linesThatAreNoLongerThereCannotBeDecided() {
    assertThat(learning.dismiss(LENA, List.of("nothing")))
        .isInstanceOfSatisfying(
            Learning.Answer.No.class, no -> assertThat(no.why()).contains("Somebody has decided"));
  }

  @Test
  void theLinesOfTheCheckAreManyOfEveryLabelAndNoneOfThemIsAnExample() {
    Map<Intent, Long> meanings =
        CheckLines.meanings().stream()
            .collect(Collectors.groupingBy(CheckLines.Meaning::intent, Collectors.counting()));
    assertThat(meanings)
        .hasSizeGreaterThanOrEqualTo(35)
        .allSatisfy(
            (label, lines) -> assertThat(lines).as(label.label()).isGreaterThanOrEqualTo(5));
    assertThat(CheckLines.meanings()).hasSizeGreaterThanOrEqualTo(200);
    var shipped =
        dev.penny.understanding.Examples.shipped().texts().stream()
            .map(Line::form)
            .collect(Collectors.toSet());
    assertThat(CheckLines.meanings())
        .extracting(m -> Line.form(m.text()))
        .doesNotHaveDuplicates()
        .filteredOn(shipped::contains)
        .hasSizeLessThan(10);
  }

  @Test
  void keyPhrasesAreReadAsTheyAreWrittenDown() {
    List<String> otherwise =
        CheckLines.keyPhrases().stream()
            .filter(p -> !heard(p.text()).equals(p.heard()))
            .map(p -> p.text() + ": " + heard(p.text()) + ", not " + p.heard())
            .toList();
    otherwise.forEach(System.out::println);
    assertThat(otherwise.size())
        .as("those that are read otherwise guard nothing: %s", otherwise)
        .isLessThan(CheckLines.keyPhrases().size() / 10);
  }

  @Test
  void noLabelIsShownAsItIsCalledInside() {
    for (Intent intent : Intent.values()) {
      assertThat(Plain.name(intent)).isNotBlank().doesNotContain("_");
    }
  }

  private static String heard(String words) {
    return Plain.heard(Gate.read(new Understanding(EMBEDDER, mind.classifier()), words));
  }

  private static Check taught(Intent label, List<String> lines) {
    for (String words : lines) {
      var guesses = List.of(Intent.OUT_OF_SCOPE);
      var day = LocalDate.of(2026, 11, 20);
      store.keep(new UnsureTurn(Line.hash(words), words, day, Why.OFFERED, guesses, 35, null));
    }
    assertThat(learning.teach(LENA, label, ids(lines))).isInstanceOf(Learning.Answer.Begun.class);
    return ended();
  }

  private static List<String> ids(List<String> lines) {
    return lines.stream().map(words -> Line.hash(Line.form(words))).toList();
  }

  private static Check ended() {
    while (learning.check().orElseThrow().isRunning()) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return learning.check().orElseThrow();
  }
}
