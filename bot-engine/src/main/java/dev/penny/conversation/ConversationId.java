package dev.penny.conversation;

/**
 * A conversation's id: at least 128 random bits, never guessable. A blank id or one over 64
 * characters is refused.
 */
public record ConversationId(String value) {
  public ConversationId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("ConversationId must have 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
