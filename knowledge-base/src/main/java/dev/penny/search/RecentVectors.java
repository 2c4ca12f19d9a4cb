package dev.penny.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the vectors of the newest texts, so that a message is embedded once, however many look
 * at it: what it means, which article answers it, whether it is kept for the studio. In memory
 * alone and only so many: what customers write does not stay.
 */
public final class RecentVectors implements Embedder {
  private static final int MOST = 500;
  private static final float FULL = 0.75f;

  private final Embedder embedder;
  private final Map<String, float[]> recent =
      new LinkedHashMap<>(MOST, FULL, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST;
        }
      };

  public RecentVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  /** Two threads that bring the same new text both embed it: better than one waiting. */
  @Override
  public float[] embed(String text) {
    float[] known = known(text);
    if (known != null) {
      return known.clone();
    }
    float[] fresh = embedder.embed(text);
    remember(text, fresh);
    return fresh.clone();
  }

  /** Many at once are articles and examples; their vectors are kept elsewhere. */
  @Override
  public List<float[]> embedAll(List<String> texts) {
    return embedder.embedAll(texts);
  }

  private float @Nullable [] known(String text) {
    synchronized (recent) {
      return recent.get(text);
    }
  }

  private void remember(String text, float[] vector) {
    synchronized (recent) {
      recent.put(text, vector);
    }
  }
}
