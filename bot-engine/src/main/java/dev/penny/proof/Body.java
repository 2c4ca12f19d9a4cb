package dev.penny.proof;

/** The bytes of a file. */
public final class Body {
  private final byte[] bytes;

  /** They are handed over, not copied. */
  public Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Not a copy: read them, do not write to them. */
  public byte[] bytes() {
    return bytes;
  }
}
