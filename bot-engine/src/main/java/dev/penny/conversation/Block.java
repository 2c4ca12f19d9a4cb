package dev.penny.conversation;

import dev.penny.phrase.Phrase;
import java.util.List;

/** A part of a reply. */
public sealed interface Block {
  record Text(List<Phrase> phrases) implements Block {
    public Text {
      phrases = List.copyOf(phrases);
    }
  }
}
