package dev.penny.promotion;

/** A value to compare with: a whole number (money in minor units), a text, or true and false. */
public sealed interface Operand {
  record Whole(long value) implements Operand {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  record Text(String value) implements Operand {
    @Override
    public String toString() {
      return value;
    }
  }

  record Flag(boolean value) implements Operand {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }
}
