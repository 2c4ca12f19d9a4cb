package dev.penny.identity;

import dev.penny.conversation.AgentId;

/**
 * An agent who may sign in.
 *
 * @param firstName the only thing of the agent that customers see
 */
public record AgentAccount(AgentId login, String firstName, AgentRole role) {
  private static final int LONGEST = 60;

  public AgentAccount {
    if (!login.value().matches("[a-z0-9][a-z0-9._-]{1,63}")) {
      throw new IllegalArgumentException(
          "a login has 2 to 64 small letters, digits, dots, dashes or underscores and begins with"
              + " a letter or digit; \""
              + login
              + "\" does not");
    }
    if (firstName.isBlank()
        || firstName.length() > LONGEST
        || firstName.chars().anyMatch(c -> Character.isISOControl(c) || c == '@')) {
      throw new IllegalArgumentException(
          "a first name has 1 to " + LONGEST + " characters and is not an e-mail address");
    }
  }
}
