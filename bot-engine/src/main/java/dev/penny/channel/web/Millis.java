package dev.penny.channel.web;

/** Milliseconds of a clock that never jumps. */
final class Millis {
  private Millis() {}

  static long now() {
    return System.nanoTime() / 1_000_000;
  }
}
