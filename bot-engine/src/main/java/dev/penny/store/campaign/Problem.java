package dev.penny.store.campaign;

/**
 * Why a promotion is not taken as it is written: {@code field} is its path in the form ({@code
 * effect.value}), {@code why} a sentence that says what is wrong and how to mend it. {@code line}:
 * of an imported file, 0 elsewhere.
 */
public record Problem(long line, String field, String why) {
  static Problem of(String field, String why) {
    return new Problem(0, field, why);
  }
}
