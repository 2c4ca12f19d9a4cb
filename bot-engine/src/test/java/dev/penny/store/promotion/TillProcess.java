package dev.penny.store.promotion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Till} in a JVM of its own, and what it says. */
final class TillProcess {
  private final Process process;
  private final BufferedReader out;
  private final Thread reading;
  private final List<String> said = new ArrayList<>();
  private boolean over;

  private TillProcess(Process process) {
    this.process = process;
    this.out = process.inputReader();
    this.reading = Thread.ofPlatform().daemon().start(this::read);
  }

  static TillProcess start(String... args) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Till.class.getName()));
    command.addAll(List.of(args));
    try {
      return new TillProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        heard(line);
      }
    } catch (IOException gone) {
      // A killed process closes its end; what it said before is there.
    } finally {
      heard("");
    }
  }

  private synchronized void heard(String line) {
    over |= line.isEmpty();
    said.add(line);
    notifyAll();
  }

  void awaitReady() {
    await(1);
  }

  /** It has answered something. */
  void awaitAnswer() {
    await(2);
  }

  /** So many lines, or the end of all. */
  private synchronized void await(int lines) {
    try {
      while (said.size() < lines && !over) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (over) {
      throw new IllegalStateException("a till closed before it began");
    }
  }

  void go() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  /** The keys it said that word of, once it has ended. */
  List<String> finished(char word) {
    try {
      process.waitFor();
      reading.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    synchronized (this) {
      return said.stream().filter(l -> l.startsWith(word + " ")).map(l -> l.substring(2)).toList();
    }
  }
}
