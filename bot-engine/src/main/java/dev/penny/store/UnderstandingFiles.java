package dev.penny.store;

import dev.penny.learning.Training;
import dev.penny.search.Embedder;
import dev.penny.search.VectorCache;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.search.lucene.Profile;
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
 * Understanding made ready fast: vectors of the examples and trained weights were made at build
 * time. With other examples than those of the build, both are made anew and kept in the data folder
 * ({@code understanding/}); everything there may be deleted.
 */
public final class UnderstandingFiles implements Training {
  private static final Logger LOG = LoggerFactory.getLogger(UnderstandingFiles.class);
  private static final String SHIPPED = "/vectors";

  private final Path folder;
  private final Embedder embedder;
  private final VectorCache cache;

  private UnderstandingFiles(Path folder, Embedder embedder) {
    this.folder = folder;
    this.embedder = embedder;
    this.cache =
        VectorCache.open(
            folder.resolve("vectors-" + embedder.model() + ".bin"), embedder, seed(embedder));
  }

  /** Understanding of the shipped examples alone. */
  public static Understanding open(Path dataFolder, Embedder embedder) {
    return new Understanding(embedder, in(dataFolder, embedder).classifier(List.of()));
  }

  public static UnderstandingFiles in(Path dataFolder, Embedder embedder) {
    return new UnderstandingFiles(dataFolder.resolve("understanding"), embedder);
  }

  /** Trained on the shipped examples and these; at once where that was done before. */
  @Override
  public Classifier classifier(List<Examples.Example> learned) {
    Examples examples = Examples.shipped().and(learned);
    List<float[]> vectors = cache.vectors(examples.texts());
    Weights weights = weights(folder, embedder.model(), examples, vectors);
    return new Classifier(examples, vectors, weights);
  }

  /** Weights and vectors of other examples than these are removed from the data folder. */
  @Override
  public void keepOnly(List<Examples.Example> learned) {
    Examples examples = Examples.shipped().and(learned);
    try {
      cache.retain(examples.texts());
      WeightsFile.of(folder, embedder.model(), examples).removeOthers();
    } catch (IOException e) {
      LOG.warn("files of earlier training can't be removed from {}: {}", folder, e.toString());
    }
  }

  /** The vectors of the shipped examples, embedded when the program was built. */
  public static VectorCache.Seed seed(Embedder embedder) {
    return VectorCache.Seed.resource(SHIPPED + "/" + vectorsOf(embedder));
  }

  private static String vectorsOf(Embedder embedder) {
    return "intents-" + embedder.model() + ".vec";
  }

  /** With nothing kept: as quick as the other where vectors and weights came with the program. */
  public static Understanding inMemory(Embedder embedder) {
    Examples examples = Examples.shipped();
    List<float[]> vectors =
        VectorCache.inMemory(embedder, seed(embedder)).vectors(examples.texts());
    Weights shipped = WeightsFile.of(Path.of(""), embedder.model(), examples).shipped(SHIPPED);
    Weights weights = shipped == null ? Weights.train(examples, vectors) : shipped;
    return new Understanding(embedder, new Classifier(examples, vectors, weights));
  }

  private static Weights weights(
      Path folder, String model, Examples examples, List<float[]> vectors) {
    var file = WeightsFile.of(folder, model, examples);
    Weights shipped = file.shipped(SHIPPED);
    if (shipped != null) {
      return shipped;
    }
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

  /**
   * {@code UnderstandingFiles FOLDER}: embeds the examples, and trains on them, at build time, with
   * the model of each profile.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("expected: FOLDER, got " + List.of(arguments));
    }
    for (Profile profile : Profile.values()) {
      ship(Path.of(arguments[0]), profile);
    }
  }

  private static void ship(Path folder, Profile profile) throws IOException {
    var embedder = new OnnxEmbedder(profile);
    Path vectors = folder.resolve(vectorsOf(embedder));
    Examples examples = Examples.shipped();
    int fresh = VectorSeed.write(vectors, embedder, examples.texts());
    System.out.println("vectors of examples, " + profile.label() + ": " + fresh + " new");
    var file = WeightsFile.of(folder, embedder.model(), examples);
    if (file.read() == null) {
      var known = VectorCache.open(vectors, embedder);
      file.write(Weights.train(examples, known.vectors(examples.texts())));
      System.out.println("weights, " + profile.label() + ": trained anew");
    }
  }
}
