package dev.penny.channel.http;

import dev.penny.proof.Body;
import java.util.function.Function;

/**
 * A route for large bodies that begin with a line of text: who sends is checked on that line,
 * before anything behind it is read.
 */
public interface Led extends Route {
  /** Bytes of the line at most, its end included. */
  int LINE_BYTES = 16 * 1024;

  /** {@code line}: the request, with the first line for its body. */
  Admission admit(Ask line);

  /** Whether what follows the line is wanted. */
  sealed interface Admission {
    record Closed(Answer answer) implements Admission {}

    /** {@code leave} is run whatever becomes of it, once. */
    record Open(Function<Body, Answer> rest, Runnable leave) implements Admission {}
  }
}
