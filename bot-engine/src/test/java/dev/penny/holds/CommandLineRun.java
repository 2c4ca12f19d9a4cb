package dev.penny.holds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One command of the built distribution, run to its end. {@code output} holds errors too. */
record CommandLineRun(int exitCode, String output, Duration took) {

  /** Waits so long at most; a command that goes on is killed and fails the test. */
  static CommandLineRun of(Duration patience, Map<String, String> environment, String... words) {
    return of(Server.program(), patience, environment, words);
  }

  /** As above, of a distribution in another place. */
  static CommandLineRun of(
      Path program, Duration patience, Map<String, String> environment, String... words) {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(words));
    try {
      Path output = Files.createTempFile("penny-command", ".log");
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      long start = System.nanoTime();
      Process process = builder.redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(Pause.atMost(patience));
      process.destroyForcibly().waitFor();
      var took = Duration.ofNanos(System.nanoTime() - start);
      String told = Files.readString(output);
      Files.delete(output);
      if (!ended) {
        throw new AssertionError(command + " goes on after " + patience + ":\n" + told);
      }
      return new CommandLineRun(process.exitValue(), told, took);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
