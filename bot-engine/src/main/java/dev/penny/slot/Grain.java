package dev.penny.slot;

/** What a stretch of time was called: a month named as one, or just some days. */
public enum Grain {
  DAYS,
  WEEK,
  MONTH,
  QUARTER,
  SEASON,
  HALF,
  YEAR
}
