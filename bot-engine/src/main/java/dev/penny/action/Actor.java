package dev.penny.action;

import dev.penny.ledger.AccountId;

/** Who acts: a customer (their account's id, by way of the bot) or somebody of the staff. */
public record Actor(Level level, String id) {
  private static final String BOT = "bot";

  public static Actor customer(AccountId account) {
    return new Actor(Level.CUSTOMER, account.value());
  }

  public static Actor anonymous() {
    return new Actor(Level.ANONYMOUS, "nobody");
  }

  /** Whose daily limit is used: all customers share the bot's. */
  public String purse() {
    return level.isStaff() ? id : BOT;
  }
}
