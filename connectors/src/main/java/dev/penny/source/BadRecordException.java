package dev.penny.source;

/** Stops a strict reading at the first record that cannot be read; the record says why. */
public final class BadRecordException extends RuntimeException {
  private final transient BadRecord why;

  public BadRecordException(BadRecord why) {
    super(why.message());
    this.why = why;
  }

  public BadRecord why() {
    return why;
  }
}
