package dev.penny.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.conversation.AgentId;
import dev.penny.database.Database;
import dev.penny.learning.UnsureTurn.Why;
import dev.penny.store.JdbiLearningStore;
import dev.penny.understanding.Examples.Example;
import dev.penny.understanding.Intent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept and decided, on a real database. */
abstract class LearningStoreContract {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final AgentId LEAD = new AgentId("lena");
  private LearningStore store;

  abstract Database database();

  @BeforeEach
  void empty() {
    database()
        .jdbi()
        .useHandle(handle -> {
          handle.execute("DELETE FROM learned_example");
          handle.execute("DELETE FROM unsure_turn");
          handle.execute("DELETE FROM lesson");
        });
    store = new JdbiLearningStore(database());
  }

  private static UnsureTurn turn(String key, String words, LocalDate day) {
    var guesses = List.of(Intent.BALANCE_DUE, Intent.NEXT_BILL);
    return new UnsureTurn(key, words, day, Why.OFFERED, guesses, 41, null);
  }

  private static Lesson.Draft draft(Lesson.Kind kind, Intent label, Long undoes) {
    var at = Instant.parse("2026-11-21T10:00:00Z");
    return new Lesson.Draft(at, LEAD, kind, label, "bill wen?", 1, "measured", undoes);
  }

  @Test
  void aTurnIsKeptOnceAndComesBackAsItWas() {
    var turn = turn("a", "bill wen? “ä” 你", DAY);
    assertThat(store.keep(turn)).isTrue();
    assertThat(store.keep(turn("a", "other words", DAY))).isFalse();
    assertThat(store.open()).containsExactly(turn);
  }

  @Test
  void aFailureDoesNotTellTheWords() {
    var tooLong = turn("a", "swordfish ".repeat(200), DAY);
    assertThatThrownBy(() -> store.keep(tooLong))
        .extracting(Throwable::toString)
        .asString()
        .doesNotContain("swordfish");
  }

  @Test
  void whatTheCustomerChoseIsKeptWithTheTurn() {
    store.keep(turn("a", "bill wen?", DAY));
    store.keep(turn("b", "dunno", DAY));
    store.chose("a", Intent.NEXT_BILL);
    store.chose("b", null);
    store.chose("of a turn that is not kept", Intent.GREET);
    assertThat(store.open())
        .extracting(UnsureTurn::key, UnsureTurn::chosen, UnsureTurn::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", Intent.NEXT_BILL, Why.OFFERED),
            org.assertj.core.groups.Tuple.tuple("b", null, Why.TURNED_DOWN));
  }

  @Test
  void theOldAndTheTooManyAreForgotten() {
    for (int i = 0; i < 6; i++) {
      store.keep(turn("k" + i, "words " + i, DAY.minusDays(i)));
    }
    assertThat(store.forget(DAY.minusDays(4), 3)).isEqualTo(3);
    assertThat(store.open()).extracting(UnsureTurn::key).containsExactly("k0", "k1", "k2");
    assertThat(store.forget(DAY.minusDays(4), 3)).isZero();
  }

  @Test
  void aLessonTeachesItsLinesAndUndoingItTakesThemBack() {
    store.keep(turn("a", "bill wen?", DAY));
    store.keep(turn("b", "stays open", DAY));
    var taught =
        store.record(
            draft(Lesson.Kind.TAUGHT, Intent.BALANCE_DUE, null),
            List.of("bill wen?"),
            List.of("a"));
    assertThat(taught.id()).isEqualTo(1);
    assertThat(store.open()).extracting(UnsureTurn::key).containsExactly("b");
    assertThat(store.examples()).containsExactly(new Example("bill wen?", Intent.BALANCE_DUE));
    assertThat(store.lesson(1)).contains(taught);
    assertThat(taught.canBeUndone()).isTrue();

    var undone =
        store.record(
            draft(Lesson.Kind.UNDONE, Intent.BALANCE_DUE, taught.id()), List.of(), List.of());
    assertThat(store.examples()).isEmpty();
    assertThat(store.open()).extracting(UnsureTurn::key).containsExactly("a", "b");
    assertThat(store.lessons(10)).extracting(Lesson::id).containsExactly(2L, 1L);
    assertThat(store.lesson(1).orElseThrow().undoneBy()).isEqualTo(undone.id());
    assertThat(store.lesson(1).orElseThrow().canBeUndone()).isFalse();
  }

  @Test
  void ofTheSameWordsTheNewestLabelCounts() {
    store.record(
        draft(Lesson.Kind.TAUGHT, Intent.BALANCE_DUE, null), List.of("one", "Two"), List.of());
    store.record(draft(Lesson.Kind.TAUGHT, Intent.NEXT_BILL, null), List.of("two"), List.of());
    assertThat(store.examples())
        .containsExactly(
            new Example("one", Intent.BALANCE_DUE), new Example("two", Intent.NEXT_BILL));
  }
}
