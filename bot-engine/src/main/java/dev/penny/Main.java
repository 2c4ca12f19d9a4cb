package dev.penny;

import dev.penny.cli.PennyCommand;

/** The entry: hands the command line to {@link PennyCommand} and its exit code to the system. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(PennyCommand.run(args));
  }
}
