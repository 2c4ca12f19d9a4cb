package dev.penny.channel.http;

/** Answers requests under a path; may block (it runs on a virtual thread). */
@FunctionalInterface
public interface Route {
  Answer answer(Ask ask);

  /** The longest body it takes, in bytes. */
  default int mostBytes() {
    return Ask.MAX_BODY;
  }

  /** The same route, where a longer body may come. */
  default Route taking(int bytes) {
    Route same = this;
    return new Route() {
      @Override
      public Answer answer(Ask ask) {
        return same.answer(ask);
      }

      @Override
      public int mostBytes() {
        return bytes;
      }
    };
  }
}
