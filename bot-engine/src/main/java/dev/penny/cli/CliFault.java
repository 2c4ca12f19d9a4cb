package dev.penny.cli;

/**
 * Ends a command with a message for the person at the terminal and an {@link Exit} code; never a
 * stack trace.
 */
public final class CliFault extends RuntimeException {
  private final int exitCode;

  public CliFault(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
