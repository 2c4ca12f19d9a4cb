package dev.penny.audit;

import java.util.function.UnaryOperator;

/**
 * One rule's trial: a change of the right account after which it must speak, and one as near to it
 * as can be after which it must not.
 */
record Rule(FindingCode code, UnaryOperator<Sample> wrong, UnaryOperator<Sample> silent) {
  @Override
  public String toString() {
    return code.name();
  }
}
