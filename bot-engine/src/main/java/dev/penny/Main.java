package dev.penny;

import dev.penny.cli.PennyCommand;
import org.slf4j.LoggerFactory;

/** The entry: hands the command line to {@link PennyCommand} and its exit code to the system. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // The log takes its time to set itself up; meanwhile the command line is read.
    Thread.ofPlatform().daemon().name("start-log").start(LoggerFactory::getILoggerFactory);
    System.exit(PennyCommand.run(args));
  }
}
