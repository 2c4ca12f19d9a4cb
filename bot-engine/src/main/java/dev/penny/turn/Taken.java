package dev.penny.turn;

/** What became of a customer's message. */
public sealed interface Taken {
  /** Committed under this number; saying the same again gets the same answer. */
  record Accepted(long seq, boolean repeated) implements Taken {}

  /** The same id was used before for other words; nothing was changed. */
  record IdReused() implements Taken {}

  /** There is no such conversation. */
  record Unknown() implements Taken {}
}
