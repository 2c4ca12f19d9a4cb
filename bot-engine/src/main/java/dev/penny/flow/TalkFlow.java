package dev.penny.flow;

import java.util.List;

/** A flow that speaks of no account: anyone may have it, and it needs to know nothing first. */
public interface TalkFlow extends Flow {
  @Override
  default boolean needsAccount() {
    return false;
  }

  @Override
  default List<Question> questions(Request request) {
    return List.of();
  }
}
