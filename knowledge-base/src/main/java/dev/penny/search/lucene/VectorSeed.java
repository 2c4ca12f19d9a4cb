package dev.penny.search.lucene;

import dev.penny.search.Embedder;
import dev.penny.search.VectorCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Embeds texts at build time into a seed that is shipped with the program, so that even the first
 * start has nothing to embed. What an earlier build embedded is not embedded again.
 *
 * <p>{@code VectorSeed OUT TEXTS...}: OUT is the vector file to write, each TEXTS a UTF-8 file with
 * one text a line (blank lines are passed over).
 */
public final class VectorSeed {
  private VectorSeed() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("expected: OUT TEXTS..., got " + List.of(arguments));
    }
    var texts = new ArrayList<String>();
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      Files.readAllLines(Path.of(file)).stream().filter(l -> !l.isBlank()).forEach(texts::add);
    }
    write(Path.of(arguments[0]), new OnnxEmbedder(), texts);
  }

  /** Makes {@code out} hold the vectors of just {@code texts}; returns how many were new. */
  public static int write(Path out, Embedder embedder, List<String> texts) throws IOException {
    VectorCache cache = VectorCache.open(out, embedder);
    var _ = cache.vectors(texts);
    cache.retain(texts);
    return cache.embedded();
  }
}
