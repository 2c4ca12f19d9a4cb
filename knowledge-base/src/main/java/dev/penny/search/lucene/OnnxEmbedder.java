package dev.penny.search.lucene;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.penny.search.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The model of a {@link Profile} inside this process, from langchain4j's jar.
 *
 * <p>Not langchain4j's own session: its default spreads one sentence over all cores and keeps them
 * spinning, which costs four times the time and far more under load. Here one sentence has one
 * thread, and several run side by side, at most one a core. The vectors are the same.
 *
 * <p>The model is loaded (about a second) by the first text, or by {@link #warm()}: a start that
 * finds all its vectors in the cache does not wait for it.
 */
public final class OnnxEmbedder implements Embedder {
  private static final int DIMENSION = 384;

  /** A longer text is cut: its time grows faster than its length, its meaning hardly at all. */
  static final int LONGEST = 2_000;

  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final Profile profile;
  private @Nullable Session session;

  /** Of the usual profile. */
  public OnnxEmbedder() {
    this(Profile.USUAL);
  }

  public OnnxEmbedder(Profile profile) {
    this.profile = profile;
  }

  @Override
  public String model() {
    return profile.model();
  }

  @Override
  public int dimension() {
    return profile.lift() == 0 ? DIMENSION : DIMENSION + 1;
  }

  /** Loads the model now rather than at the first text. */
  public void warm() {
    var _ = embed("warm up");
  }

  @Override
  public float[] embed(String text) {
    Session loaded = session();
    places.acquireUninterruptibly();
    try {
      return lifted(loaded.embed(cut(text)).content().vector());
    } finally {
      places.release();
    }
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<TextSegment> segments = texts.stream().map(t -> TextSegment.from(cut(t))).toList();
    return session().embedAll(segments).content().stream()
        .map(Embedding::vector)
        .map(this::lifted)
        .toList();
  }

  private float[] lifted(float[] vector) {
    if (profile.lift() == 0) {
      return vector;
    }
    float[] longer = new float[vector.length + 1];
    for (int i = 0; i < vector.length; i++) {
      longer[i] = (float) (vector[i] * Math.sqrt(1 - profile.lift()));
    }
    longer[vector.length] = (float) Math.sqrt(profile.lift());
    return longer;
  }

  /** langchain4j refuses a blank text; a full stop is as empty as a text it takes can be. */
  private static String cut(String text) {
    if (text.isBlank()) {
      return ".";
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private synchronized Session session() {
    if (session == null) {
      session = new Session(load(profile));
    }
    return session;
  }

  /**
   * The tokenizer's library reports its use to its makers from machines in their cloud, and looks
   * for that cloud on every other; nothing of ours calls out unasked.
   */
  private static void forbidCallingHome() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  private static OnnxBertBiEncoder load(Profile profile) {
    forbidCallingHome();
    try (InputStream weights = resource(profile.weights());
        InputStream tokenizer = resource(profile.tokenizer())) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      var options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtSession session = environment.createSession(weights.readAllBytes(), options);
      return new OnnxBertBiEncoder(environment, session, tokenizer, profile.pooling());
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model could not be loaded: " + e, e);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedding model could not be read", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = OnnxBertBiEncoder.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(
          name + " is not on the class path; is the jar of this embedding model missing?");
    }
    return in;
  }

  /** langchain4j's way from a text to a vector, over a session of our own making. */
  private static final class Session extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    Session(OnnxBertBiEncoder encoder) {
      super(null);
      this.encoder = encoder;
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }

    @Override
    protected Integer knownDimension() {
      return DIMENSION;
    }
  }
}
