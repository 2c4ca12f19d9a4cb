package dev.penny.flow.knowledge;

import dev.penny.conversation.Block;
import dev.penny.search.Hit;

/** A search hit as a block: the passage word for word, with where it stands. */
public final class Articles {
  private Articles() {}

  public static Block.Article block(Hit hit) {
    return new Block.Article(
        hit.slug(),
        hit.article().updated().toString(),
        hit.title(),
        hit.passage().lines(),
        "/articles/" + hit.slug());
  }
}
