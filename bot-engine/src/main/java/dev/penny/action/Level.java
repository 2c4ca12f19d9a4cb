package dev.penny.action;

import java.util.Locale;

/** How far somebody is known, and so what they may do; each may do all that the one before may. */
public enum Level {
  ANONYMOUS,
  /** Vouched for by a signed token: may act on their own account alone, by way of the bot. */
  CUSTOMER,
  AGENT,
  LEAD,
  ADMIN;

  public boolean reaches(Level needed) {
    return compareTo(needed) >= 0;
  }

  public boolean isStaff() {
    return reaches(AGENT);
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
