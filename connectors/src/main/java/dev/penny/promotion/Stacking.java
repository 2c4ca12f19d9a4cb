package dev.penny.promotion;

import org.jspecify.annotations.Nullable;

/**
 * How a promotion goes with others on one order. Lower {@code order} first, ties by promotion id,
 * then code; everything with {@code taxBase} AFTER comes after everything before tax. An exclusive
 * one keeps all others out, a category admits one.
 */
public record Stacking(
    int order, boolean exclusive, @Nullable String category, Basis basis, TaxBase taxBase) {
  public static final Stacking PLAIN =
      new Stacking(0, false, null, Basis.REMAINING, TaxBase.BEFORE);

  /** REMAINING: 10 % and 10 % make 19 %. ORIGINAL: they make 20 %, but never below zero. */
  public enum Basis {
    REMAINING,
    ORIGINAL
  }

  /** Whether it is taken off the amount without tax or with it. */
  public enum TaxBase {
    BEFORE,
    AFTER
  }
}
