package dev.penny.learning;

import dev.penny.understanding.Examples;
import dev.penny.understanding.Intent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port to what is kept for review, to what was decided about it, and to what was learned. */
public interface LearningStore {
  /** {@code false}: this turn is kept already, nothing was changed. */
  boolean keep(UnsureTurn turn);

  /** The customer chose; null: none of what was offered. A turn that is not kept is passed over. */
  void chose(String key, @Nullable Intent intent);

  /** Those nobody has decided about, newest day first, then by key. */
  List<UnsureTurn> open();

  /**
   * Removes what was said before that day, and the oldest beyond that many; decided or not.
   *
   * @return how many are gone
   */
  int forget(LocalDate before, int most);

  /**
   * Adds a decision to the log, with what follows from it, in one transaction: the turns are
   * decided, its lines are examples from now on, or those of an undone lesson no longer are.
   *
   * @param lines what is learned under the lesson's label; empty unless it teaches
   * @param turns keys of the turns that are thereby decided
   */
  Lesson record(Lesson.Draft draft, List<String> lines, Collection<String> turns);

  /** Newest first. */
  List<Lesson> lessons(int most);

  Optional<Lesson> lesson(long id);

  /** All that was learned and not undone, oldest first; of equal texts the newest. */
  List<Examples.Example> examples();

  /** Those and these: of equal texts (but for case) the newest label, at the first one's place. */
  static List<Examples.Example> newest(List<Examples.Example> known, List<Examples.Example> more) {
    var all = new LinkedHashMap<String, Examples.Example>();
    known.forEach(e -> all.put(e.text().toLowerCase(Locale.ROOT), e));
    more.forEach(e -> all.put(e.text().toLowerCase(Locale.ROOT), e));
    return List.copyOf(all.values());
  }
}
