package dev.penny.action;

import java.util.Arrays;
import java.util.List;

/** Which limits an amount counts against: what the company gives, or the customer's own money. */
public enum Purse {
  GOODWILL,
  REFUND;

  /** The labels of the actions that draw on it. */
  public List<String> labels() {
    return Arrays.stream(Kind.values()).filter(k -> k.purse() == this).map(Kind::label).toList();
  }
}
