package dev.penny.database;

/** The disk is nearly full: nothing is written, so nothing is acknowledged that could be lost. */
public final class StorageFull extends RuntimeException {
  public StorageFull(String message) {
    super(message);
  }
}
