package dev.penny.database;

/**
 * The database cannot be used as it is; the message says what, where and how to mend it. Trying
 * again helps only for {@link Reason#UNREACHABLE}, {@link Reason#LOCKED} and, once there is space,
 * {@link Reason#FULL}.
 */
public final class DatabaseRefused extends RuntimeException {
  private final Reason reason;

  public DatabaseRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public DatabaseRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public enum Reason {
    /** Another process owns the data folder. */
    LOCKED,
    /** The data folder cannot be made or written. */
    UNWRITABLE,
    /** A newer version of this program made the database. */
    NEWER,
    /** A migration failed, or was changed after it was applied. */
    MIGRATION,
    /** The disk has no room for what opening takes; no database file was touched. */
    FULL,
    /** PostgreSQL does not know this user, password or database. */
    DENIED,
    /** PostgreSQL does not answer. */
    UNREACHABLE,
    /** The database files cannot be opened. */
    BROKEN
  }
}
