package dev.penny.protocol;

import org.jspecify.annotations.Nullable;

/** What came of reading a frame. */
public sealed interface Decoded<F> {
  record Good<F>(F frame) implements Decoded<F> {}

  /**
   * Not a frame of ours.
   *
   * @param id the frame's {@code id} field, where it could be read, so that the sender can match
   * @param message what is wrong, where, and what is expected; repeats no value that was sent
   */
  record Bad<F>(@Nullable String id, ServerFrame.RefusalCode code, String message)
      implements Decoded<F> {}
}
