package dev.penny.flow.knowledge;

import dev.penny.conversation.Block;
import dev.penny.flow.Evidence.Quote;

/** A quote as a block: the passage word for word, with where it stands. */
public final class Articles {
  private Articles() {}

  public static Block.Article block(Quote quote) {
    return new Block.Article(
        quote.slug(), quote.revision(), quote.title(), quote.paragraphs(), "/help/" + quote.slug());
  }
}
