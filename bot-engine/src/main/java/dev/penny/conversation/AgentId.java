package dev.penny.conversation;

/** A human agent's login name. A blank id or one over 64 characters is refused. */
public record AgentId(String value) {
  public AgentId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("AgentId must have 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
