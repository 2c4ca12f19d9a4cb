package dev.penny.conversation;

/**
 * The id of something said, made once by the speaker's client and kept across retries and reloads.
 * A blank id or one over 64 characters is refused.
 */
public record UtteranceId(String value) {
  public UtteranceId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("UtteranceId must have 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
