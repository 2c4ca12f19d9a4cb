package dev.penny.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * Who types codes, as far as guessing goes. {@code account} is the account where the customer is
 * known, the conversation where not; {@code address} is where the request came from, null where it
 * came from inside (an agent, a command).
 */
public record Asker(String account, @Nullable String address) {
  public Asker {
    if (account.isBlank()) {
      throw new IllegalArgumentException("somebody who types codes and has no name");
    }
  }
}
