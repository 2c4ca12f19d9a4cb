package dev.penny.promotion;

/** How a clause compares a field with its operands. */
public enum Operator {
  EQ,
  NE,
  GTE,
  LTE,
  IN,
  NOT_IN,
  /** A list holds the text as an element; a single text holds it as a part. */
  CONTAINS,
  /** The field has any value (operand true) or none (false). */
  EXISTS
}
