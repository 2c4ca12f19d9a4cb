package dev.penny.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.search.VectorCache;
import dev.penny.search.lucene.OnnxEmbedder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How well the classifier reads labelled lines it never saw. Usage: {@code IntentEvaluation FILE
 * CACHE [CONFUSIONS]}; FILE has one {@code {"text","intent","source"}} a line, CACHE keeps the
 * vectors between runs. Prints counts only, never a line. Our finer labels count as the public
 * label they belong to: see {@link #published}.
 */
public final class IntentEvaluation {
  private static final String OUTSIDE = Intent.OUT_OF_SCOPE.label();
  private static final double ACT = 0.6;

  private IntentEvaluation() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: IntentEvaluation FILE CACHE [CONFUSIONS]");
      System.exit(2);
    }
    var cache =
        VectorCache.open(
            Path.of(args[1]),
            new OnnxEmbedder(),
            VectorCache.Seed.resource("/vectors/intents.vec"));
    Examples examples = Examples.shipped();
    List<float[]> known = cache.vectors(examples.texts());
    Weights weights = trained(examples, known);
    var classifier = new Classifier(examples, known, weights);
    List<JsonNode> lines = read(Path.of(args[0]));
    List<float[]> asked = cache.vectors(lines.stream().map(n -> n.get("text").asText()).toList());
    var results = new ArrayList<Result>();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = lines.get(i);
      Classifier.Guess guess = classifier.guess(line.get("text").asText(), asked.get(i));
      results.add(
          new Result(line.get("intent").asText(), line.get("source").asText(""), guess, ACT));
    }
    new IntentScores(results).print(args.length > 2 ? Integer.parseInt(args[2]) : 40);
  }

  private static Weights trained(Examples examples, List<float[]> vectors) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Weights weights = Weights.train(examples, vectors);
    System.out.printf(
        "trained on %d lines in %.1f s of processor time%n",
        examples.all().size(), (threads.getCurrentThreadCpuTime() - start) / 1e9);
    return weights;
  }

  private static List<JsonNode> read(Path file) throws IOException {
    var mapper = new ObjectMapper();
    var lines = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(file)) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }

  /** Our finer labels as the public ones they are part of. */
  static String published(Intent intent) {
    return switch (intent) {
      case COMPARE_WITH -> Intent.BILL_HIGHER.label();
      case SIGN_IN -> Intent.ACCOUNT_ACCESS.label();
      default -> intent.label();
    };
  }

  /** One line: what it is, what it was taken for, and whether that would be acted on. */
  record Result(String gold, String source, Classifier.Guess guess, double act) {
    String first() {
      return published(guess.first());
    }

    boolean isRight() {
      return first().equals(gold);
    }

    boolean isOffered() {
      return guess.best().stream().anyMatch(i -> published(i).equals(gold));
    }

    boolean isDecided() {
      return guess.sure() >= act && IntentCommands.isNear(guess);
    }

    boolean isOutside() {
      return gold.equals(OUTSIDE);
    }

    boolean isTakenAsOurs() {
      return isDecided() && !first().equals(OUTSIDE);
    }
  }

  static double share(long part, long all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }
}
