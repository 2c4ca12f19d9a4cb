package dev.penny.conversation;

/**
 * A conversation's way to an agent; a conversation may have several over time. A blank id or one
 * over 64 characters is refused.
 */
public record HandoffId(String value) {
  public HandoffId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("HandoffId must have 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
