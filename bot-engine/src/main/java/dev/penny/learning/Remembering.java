package dev.penny.learning;

import dev.penny.search.Embedder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Embeds every text once. Only for texts of which there are few: nothing is forgotten. */
final class Remembering implements Embedder {
  private final Embedder embedder;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();

  Remembering(Embedder embedder) {
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

  @Override
  public float[] embed(String text) {
    return known.computeIfAbsent(text, embedder::embed);
  }
}
