package dev.penny.action;

import java.util.Arrays;
import java.util.List;

/**
 * Which limits an amount counts against: what the company gives, the customer's own money, what a
 * confirmed fault of ours billed too much, or what a person takes off the next bill. Corrections of
 * a fault have no limit of the day: the sum of the fault is limited when it is decided.
 */
public enum Purse {
  GOODWILL,
  REFUND,
  CORRECTION,
  DISCOUNT;

  /** The labels of the actions that draw on it. */
  public List<String> labels() {
    return Arrays.stream(Kind.values()).filter(k -> k.purse() == this).map(Kind::label).toList();
  }
}
