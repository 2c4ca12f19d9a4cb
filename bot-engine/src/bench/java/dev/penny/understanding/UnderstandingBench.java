package dev.penny.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.store.UnderstandingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Penny's understanding beside NLP.js, both trained on our examples and asked the same labelled
 * lines in the same run. Usage: {@code UnderstandingBench FILE EXAMPLES SCRIPT MODULES}: FILE has
 * one {@code {"text","intent"}} a line, SCRIPT is {@code src/bench/nlpjs/measure.mjs}, MODULES a
 * folder where {@code npm install node-nlp@4.27.0} was run. Without the last three only Penny is
 * measured.
 */
public final class UnderstandingBench {
  private static final int WARM = 300;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(10);

  private UnderstandingBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 1 && args.length != 4) {
      System.err.println("usage: UnderstandingBench FILE [EXAMPLES SCRIPT MODULES]");
      System.exit(2);
    }
    Understanding understanding = UnderstandingFiles.inMemory(new OnnxEmbedder());
    var mapper = new ObjectMapper();
    var lines = new ArrayList<Labelled>();
    var times = new Histogram(LONGEST, 3);
    List<String> file = Files.readAllLines(Path.of(args[0]));
    for (int i = 0; i < file.size(); i++) {
      JsonNode line = mapper.readTree(file.get(i));
      String text = line.get("text").asText();
      Intent gold = Intent.labelled(line.get("intent").asText());
      if (gold == null) {
        throw new IllegalArgumentException(args[0] + ":" + (i + 1) + ": no such intent");
      }
      long start = System.nanoTime();
      Heard heard = Heard.first(understanding, text);
      if (i >= WARM) {
        times.recordValue(System.nanoTime() - start);
      }
      lines.add(new Labelled(gold, "", heard));
    }
    System.out.println("Penny:  " + IntentScores.of(lines));
    System.out.printf(
        "        p50 %.2f ms  p95 %.2f ms an utterance  resident %d MB%n",
        times.getValueAtPercentile(50) / 1e6, times.getValueAtPercentile(95) / 1e6, resident());
    if (args.length > 1) {
      nlpjs(args);
    }
  }

  private static void nlpjs(String[] args) throws IOException, InterruptedException {
    var node =
        new ProcessBuilder(
            "node",
            Path.of(args[2]).toAbsolutePath().toString(),
            Path.of(args[1]).toAbsolutePath().toString(),
            Path.of(args[0]).toAbsolutePath().toString());
    node.directory(Path.of(args[3]).toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    Process running = node.start();
    try (var out = running.inputReader()) {
      out.lines().filter(l -> l.startsWith("{")).forEach(l -> System.out.println("NLP.js: " + l));
    }
    running.waitFor();
  }

  /** Megabytes of memory in use by this process, as the system counts them; 0 where it can't. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
            .filter(l -> l.startsWith("VmRSS:"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0)
        / 1024;
  }
}
