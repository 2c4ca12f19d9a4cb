package dev.penny.flow.terms;

import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Names from data, one after the other. */
final class Names {
  private Names() {}

  static List<Phrase> list(List<String> names, String ref) {
    var phrases = new ArrayList<Phrase>();
    for (String name : names) {
      if (!phrases.isEmpty()) {
        phrases.add(Phrase.words(", "));
      }
      phrases.add(new Phrase.NameFigure(name, ref));
    }
    return phrases;
  }
}
