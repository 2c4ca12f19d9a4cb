package dev.penny.bench.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a JVM of its own, and how much memory it takes. */
final class Child implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  /** Starts a main class and waits until a line of its output holds {@code ready}. */
  static Child start(String ready, String heap, String main, String... args) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-Xmx" + heap));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(ready)) {
        return new Child(process);
      }
    }
    throw new IOException(main + " did not become ready");
  }

  /** Kilobytes of live heap after a full collection. */
  long heapKb() throws IOException {
    jcmd("GC.run");
    long used = 0;
    Matcher matcher = USED.matcher(jcmd("GC.heap_info"));
    while (matcher.find()) {
      used += Long.parseLong(matcher.group(1));
      if (used > 0 && matcher.hitEnd()) {
        break;
      }
    }
    return used;
  }

  private String jcmd(String command) throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                command)
            .start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .replaceAll("(?s)Metaspace.*", "");
  }

  /** Kilobytes the process takes of the machine's memory. */
  long rssKb() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  /** Milliseconds of CPU time the process has used. */
  long cpuMillis() {
    return process.info().totalCpuDuration().map(java.time.Duration::toMillis).orElse(0L);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
