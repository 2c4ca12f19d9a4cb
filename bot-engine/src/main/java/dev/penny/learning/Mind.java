package dev.penny.learning;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.search.Embedder;
import dev.penny.turn.Interpreter;
import dev.penny.understanding.Classifier;
import dev.penny.understanding.Reading;
import dev.penny.understanding.Understanding;

/**
 * The understanding in use. A change is whole: every turn is read by the old one or the new one.
 */
public final class Mind implements Interpreter {
  private final Embedder embedder;
  private volatile Thinking now;

  private record Thinking(Classifier classifier, Understanding understanding) {}

  public Mind(Embedder embedder, Classifier classifier) {
    this.embedder = embedder;
    this.now = thinking(classifier);
  }

  private Thinking thinking(Classifier classifier) {
    return new Thinking(classifier, new Understanding(embedder, classifier));
  }

  /** From the next turn on. */
  void change(Classifier classifier) {
    now = thinking(classifier);
  }

  Classifier classifier() {
    return now.classifier();
  }

  Embedder embedder() {
    return embedder;
  }

  @Override
  public Reading read(CustomerSpoke said, Conversation before) {
    return now.understanding().read(said, before);
  }

  /** What the words alone may mean. */
  Classifier.Guess guess(String words) {
    return now.understanding().guess(words);
  }
}
