package dev.penny.slot;

import java.util.Set;
import java.util.TreeSet;

/** Sets of words written as one text with blanks between. */
final class WordSet {
  private WordSet() {}

  /** The words of all the parts. */
  static Set<String> of(String... parts) {
    var words = new TreeSet<String>();
    for (String part : parts) {
      words.addAll(Set.of(part.split(" ", -1)));
    }
    return Set.copyOf(words);
  }
}
