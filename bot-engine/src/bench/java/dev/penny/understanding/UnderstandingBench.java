package dev.penny.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.conversation.Command;
import dev.penny.search.Embedder;
import dev.penny.search.Query;
import dev.penny.search.RecentVectors;
import dev.penny.search.SearchIndex;
import dev.penny.search.lucene.Knowledge;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.search.lucene.Profile;
import dev.penny.store.UnderstandingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Penny's understanding beside NLP.js, both trained on our examples and asked the same labelled
 * lines in the same run. The time is that of a turn's reading, with the search in the articles
 * where the reading asks for one; the memory is that of a process with the articles' index open.
 * Usage: {@code UnderstandingBench FILE EXAMPLES SCRIPT MODULES}: FILE has one {@code
 * {"text","intent"}} a line, SCRIPT is {@code src/bench/nlpjs/measure.mjs}, MODULES a folder where
 * {@code npm install node-nlp@4.27.0} was run. Without the last three only Penny is measured. With
 * {@code -Dprofile=small} it is the small profile that is measured.
 */
public final class UnderstandingBench {
  /** Lines read before any is timed: the compiler of the JVM shares the core while it warms up. */
  private static final int WARM = 2_000;

  private static final long LONGEST = TimeUnit.SECONDS.toNanos(10);

  private UnderstandingBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Profile profile = Profile.labelled(System.getProperty("profile", "usual")).orElse(null);
    if (profile == null || (args.length != 1 && args.length != 4)) {
      System.err.println(
          "usage: [-Dprofile=small] UnderstandingBench FILE [EXAMPLES SCRIPT MODULES]");
      System.exit(2);
      return;
    }
    var counted = new Counted(new OnnxEmbedder(profile));
    var embedder = new RecentVectors(counted);
    Understanding understanding = UnderstandingFiles.inMemory(embedder);
    var lines = new ArrayList<Labelled>();
    var times = new Histogram(LONGEST, 3);
    var seen = new HashSet<String>();
    try (Knowledge articles = Knowledge.inMemory(ArticleFolder.builtIn().library(), embedder)) {
      List<Line> asked = lines(Path.of(args[0]));
      for (Line line : asked.subList(0, Math.min(WARM, asked.size()))) {
        search(Heard.first(understanding, line.text()), articles.index());
      }
      counted.reset();
      for (Line line : asked) {
        long start = System.nanoTime();
        Heard heard = Heard.first(understanding, line.text());
        search(heard, articles.index());
        long took = System.nanoTime() - start;
        lines.add(new Labelled(line.gold(), "", heard));
        if (seen.add(line.text())) {
          times.recordValue(took);
        }
      }
    }
    System.out.println("Penny (" + embedder.model() + "):  " + IntentScores.of(lines));
    System.out.printf(
        "        p50 %.2f ms  p95 %.2f ms  p99 %.2f ms an utterance, embedded %.2f times;  resident %d MB%n",
        times.getValueAtPercentile(50) / 1e6,
        times.getValueAtPercentile(95) / 1e6,
        times.getValueAtPercentile(99) / 1e6,
        (double) counted.texts / seen.size(),
        resident());
    if (args.length > 1) {
      nlpjs(args);
    }
  }

  private record Line(String text, Intent gold) {}

  private static List<Line> lines(Path file) throws IOException {
    var mapper = new ObjectMapper();
    var lines = new ArrayList<Line>();
    for (String json : Files.readAllLines(file)) {
      JsonNode line = mapper.readTree(json);
      Intent gold = Intent.labelled(line.get("intent").asText());
      if (gold == null) {
        throw new IllegalArgumentException(file + ":" + (lines.size() + 1) + ": no such intent");
      }
      lines.add(new Line(line.get("text").asText(), gold));
    }
    return lines;
  }

  private static void search(Heard heard, SearchIndex articles) {
    for (Command command : heard.commands()) {
      if (command instanceof Command.SearchKnowledge(var question)) {
        var _ = articles.search(Query.of(question, null));
      }
    }
  }

  /** Counts what is really embedded. */
  private static final class Counted implements Embedder {
    private final Embedder embedder;
    private long texts;

    Counted(Embedder embedder) {
      this.embedder = embedder;
    }

    void reset() {
      texts = 0;
    }

    @Override
    public String model() {
      return embedder.model();
    }

    @Override
    public int dimension() {
      return embedder.dimension();
    }

    @Override
    public float[] embed(String text) {
      texts++;
      return embedder.embed(text);
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
