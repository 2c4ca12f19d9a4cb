package dev.penny.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts {@link CrashWriter} in a process of its own. */
final class Child {
  private Child() {}

  static List<String> java(String mode, Path folder, int rows, int chars) {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-cp",
        classes,
        "dev.penny.database.CrashWriter",
        mode,
        folder.toString(),
        String.valueOf(rows),
        String.valueOf(chars));
  }

  /** Runs to the end and gives what was printed, errors too. */
  static List<String> run(List<String> command) {
    return killedAfter(command, Long.MAX_VALUE);
  }

  /**
   * Kills the process with SIGKILL so many milliseconds after its first confirmed row, and gives
   * all it had printed.
   */
  static List<String> killedAfter(List<String> command, long millis) {
    var printed = new ArrayList<String>();
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        long end = Long.MAX_VALUE;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          printed.add(line);
          if (line.startsWith("done ") && end == Long.MAX_VALUE && millis < Long.MAX_VALUE) {
            end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
          }
          if (System.nanoTime() > end && end != Long.MAX_VALUE && process.isAlive()) {
            process.toHandle().destroyForcibly(); // leaves what it printed to be read
          }
        }
      }
      process.waitFor();
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many rows were confirmed; ids count from 1 without gaps. */
  static long confirmed(List<String> printed) {
    return printed.stream().filter(l -> l.startsWith("done ")).count();
  }

  /** What a reader counted. */
  static long kept(List<String> printed) {
    return printed.stream()
        .filter(l -> l.startsWith("rows "))
        .mapToLong(l -> Long.parseLong(l.split(" ")[1]))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError("no count in " + printed));
  }
}
