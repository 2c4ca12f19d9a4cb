package dev.penny.cli;

/** What an exit code of {@code penny} means, the same for every command. */
public final class Exit {
  /** Done. */
  public static final int OK = 0;

  /** A fault of ours; the message says what to report. */
  public static final int FAULT = 1;

  /** The command line was wrong; nothing was done. */
  public static final int USAGE = 2;

  /** Nothing found, or the answer is no. */
  public static final int NOTHING = 3;

  /** The data given is not as it should be; the message says file, line and field. */
  public static final int BAD_DATA = 4;

  /** The surroundings do not allow it: port in use, folder not writable, database locked. */
  public static final int ENVIRONMENT = 5;

  private Exit() {}
}
