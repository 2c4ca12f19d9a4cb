package dev.penny.flow;

import dev.penny.conversation.Block;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Sentences;
import java.util.List;
import java.util.Set;

/** The sentences of one flow, from the {@code words} files in its folder. */
public final class Words {
  private final Sentences sentences;

  private Words(Sentences sentences) {
    this.sentences = sentences;
  }

  /** The words beside this class; see {@link Sentences} for what is refused. */
  public static Words beside(Class<?> flow) {
    return new Words(Sentences.beside(flow));
  }

  public Set<String> keys() {
    return sentences.keys();
  }

  /** The names of the figures a sentence needs. */
  public List<String> places(String key) {
    return sentences.places(key);
  }

  /** The sentence with its figures: a name, then a {@link Phrase} or a list of them, and so on. */
  public List<Phrase> say(String key, Object... figures) {
    return sentences.say(key, figures);
  }

  public Block.Text text(String key, Object... figures) {
    return new Block.Text(say(key, figures));
  }
}
