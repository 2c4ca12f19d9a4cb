package dev.penny.conversation;

/**
 * One turn: what was said and everything that followed from it; effects run under turnId#n. A blank
 * id or one over 64 characters is refused.
 */
public record TurnId(String value) {
  public TurnId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("TurnId must have 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
