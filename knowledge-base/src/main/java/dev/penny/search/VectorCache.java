package dev.penny.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of texts that do not change between starts (articles, training lines), remembered in one
 * file, so that only the first start pays for them. What customers write never goes in here: embed
 * it with the {@link Embedder} itself.
 *
 * <p>A cache is never a reason not to start: a damaged file is rebuilt from what is whole in it,
 * one that can't be written is worked without; both leave a warning.
 */
public final class VectorCache {
  private static final Logger LOG = LoggerFactory.getLogger(VectorCache.class);

  private final Embedder embedder;
  private final @Nullable VectorFile file;
  private final Map<VectorKey, float[]> known = new HashMap<>();
  private int embedded;

  private VectorCache(Embedder embedder, @Nullable VectorFile file) {
    this.embedder = embedder;
    this.file = file;
  }

  /**
   * Opens (or begins) the cache at {@code file}. Seeds are read-only files of the same form,
   * shipped with the program; one that is damaged is passed over.
   */
  public static VectorCache open(Path file, Embedder embedder, Seed... seeds) {
    var kept = new VectorFile(file, embedder.dimension());
    var cache = new VectorCache(embedder, kept);
    for (Seed seed : seeds) {
      cache.read(seed);
    }
    cache.read(kept);
    return cache;
  }

  /** A cache that forgets what is in no seed when the process ends. */
  public static VectorCache inMemory(Embedder embedder, Seed... seeds) {
    var cache = new VectorCache(embedder, null);
    for (Seed seed : seeds) {
      cache.read(seed);
    }
    return cache;
  }

  /** One vector for each text, in the same order; those not known yet are embedded and kept. */
  public synchronized List<float[]> vectors(List<String> texts) {
    List<VectorKey> keys = texts.stream().map(this::key).toList();
    Map<VectorKey, String> missing = missing(keys, texts);
    if (!missing.isEmpty()) {
      add(List.copyOf(missing.keySet()), List.copyOf(missing.values()));
    }
    return keys.stream().map(this::vector).toList();
  }

  /** How many texts had to be embedded since this cache was opened. */
  public synchronized int embedded() {
    return embedded;
  }

  /** How many vectors are known, from the file and the seeds together. */
  public synchronized int size() {
    return known.size();
  }

  /** Forgets every text but these, on disk too. */
  public synchronized void retain(List<String> texts) throws IOException {
    var keys = texts.stream().map(this::key).collect(Collectors.toSet());
    if (known.keySet().retainAll(keys) && file != null) {
      file.rewrite(known);
    }
  }

  private Map<VectorKey, String> missing(List<VectorKey> keys, List<String> texts) {
    var missing = new LinkedHashMap<VectorKey, String>();
    for (int i = 0; i < keys.size(); i++) {
      if (!known.containsKey(keys.get(i))) {
        missing.put(keys.get(i), texts.get(i));
      }
    }
    return missing;
  }

  private void add(List<VectorKey> keys, List<String> texts) {
    List<float[]> vectors = embedder.embedAll(texts);
    var fresh = new LinkedHashMap<VectorKey, float[]>();
    for (int i = 0; i < keys.size(); i++) {
      fresh.put(keys.get(i), vectors.get(i));
    }
    known.putAll(fresh);
    embedded += texts.size();
    if (file != null) {
      keep(file, fresh);
    }
  }

  private static void keep(VectorFile file, Map<VectorKey, float[]> fresh) {
    try {
      file.append(fresh);
    } catch (IOException e) {
      LOG.warn(
          "Vectors can't be kept in {} ({}); the next start embeds them again", file, e.toString());
    }
  }

  private float[] vector(VectorKey key) {
    float[] vector = known.get(key);
    if (vector == null) {
      throw new IllegalStateException("No vector for " + key);
    }
    return vector;
  }

  private VectorKey key(String text) {
    return VectorKey.of(embedder.model(), text);
  }

  private void read(VectorFile file) {
    try {
      VectorFile.Content content = file.read();
      known.putAll(content.vectors());
      if (content.damaged() > 0) {
        LOG.warn("{}: {} damaged vectors dropped, file rebuilt", file, content.damaged());
        file.rewrite(content.vectors());
      }
    } catch (IOException e) {
      LOG.warn("Vectors can't be read from {} ({}); they are embedded again", file, e.toString());
    }
  }

  private void read(Seed seed) {
    try (InputStream in = seed.open()) {
      known.putAll(VectorFile.parse(in.readAllBytes(), embedder.dimension()).vectors());
    } catch (IOException e) {
      LOG.warn("Vector seed passed over: {}", e.toString());
    }
  }

  /** A read-only vector file shipped with the program. */
  @FunctionalInterface
  public interface Seed {
    InputStream open() throws IOException;

    /** A seed on the class path; where it is missing (not yet built) it is empty. */
    static Seed resource(String name) {
      return () -> {
        InputStream in = VectorCache.class.getResourceAsStream(name);
        return in == null ? InputStream.nullInputStream() : in;
      };
    }
  }
}
