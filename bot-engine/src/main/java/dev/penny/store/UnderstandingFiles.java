package dev.penny.store;

import dev.penny.search.Embedder;
import dev.penny.search.VectorCache;
import dev.penny.search.lucene.VectorSeed;
import dev.penny.understanding.Classifier;
import dev.penny.understanding.Examples;
import dev.penny.understanding.Understanding;
import dev.penny.understanding.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Understanding made ready fast: vectors of the examples from a seed made at build time, trained
 * weights from the data folder ({@code understanding/}). Everything there may be deleted; the next
 * start makes it anew, and with other examples it is made anew by itself.
 */
public final class UnderstandingFiles {
  private static final Logger LOG = LoggerFactory.getLogger(UnderstandingFiles.class);
  private static final String SEED = "/vectors/intents.vec";

  private UnderstandingFiles() {}

  public static Understanding open(Path dataFolder, Embedder embedder) {
    Path folder = dataFolder.resolve("understanding");
    Examples examples = Examples.shipped();
    var cache =
        VectorCache.open(folder.resolve("vectors.bin"), embedder, VectorCache.Seed.resource(SEED));
    List<float[]> vectors = cache.vectors(examples.texts());
    Weights weights = weights(folder, embedder.model(), examples, vectors);
    return new Understanding(embedder, new Classifier(examples, vectors, weights));
  }

  private static Weights weights(
      Path folder, String model, Examples examples, List<float[]> vectors) {
    var file = WeightsFile.of(folder, model, examples);
    Weights kept = file.read();
    if (kept != null) {
      return kept;
    }
    Weights trained = Weights.train(examples, vectors);
    try {
      file.write(trained);
    } catch (IOException e) {
      LOG.warn("weights can't be kept ({}); the next start trains again", e.toString());
    }
    return trained;
  }

  /** {@code UnderstandingFiles OUT}: embeds the examples at build time. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("expected: OUT, got " + List.of(arguments));
    }
    int fresh = VectorSeed.write(Path.of(arguments[0]), Examples.shipped().texts());
    System.out.println("vectors of examples: " + fresh + " new");
  }
}
