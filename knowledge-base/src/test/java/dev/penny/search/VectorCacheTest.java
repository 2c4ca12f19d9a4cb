package dev.penny.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
  private static final List<String> TEXTS =
      IntStream.range(0, 20).mapToObj(i -> "text number " + i).toList();
  private static final int HEADER = 12;
  private static final int RECORD = 32 + Letters.DIMENSION * 4 + 4;

  @TempDir Path folder;
  private final Letters embedder = new Letters("letters");

  @Test
  void aSecondStartEmbedsNothing() {
    List<float[]> first = open().vectors(TEXTS);
    VectorCache second = open();
    assertSame(second.vectors(TEXTS), first);
    assertThat(second.embedded()).isZero();
    assertThat(embedder.seen).hasSameSizeAs(TEXTS);
  }

  @Test
  void onlyNewTextsAreEmbeddedAndRepeatedOnesOnce() {
    open().vectors(TEXTS);
    VectorCache cache = open();
    List<float[]> vectors = cache.vectors(List.of("new", TEXTS.get(3), "new"));
    assertThat(cache.embedded()).isEqualTo(1);
    assertSame(vectors, List.of(embed("new"), embed(TEXTS.get(3)), embed("new")));
    assertThat(open().size()).isEqualTo(TEXTS.size() + 1);
  }

  @Test
  void anotherModelsVectorsAreNotUsed() {
    open().vectors(TEXTS);
    var other = new Letters("other letters");
    VectorCache cache = VectorCache.open(file(), other);
    cache.vectors(TEXTS);
    assertThat(cache.embedded()).isEqualTo(TEXTS.size());
  }

  @Test
  void everyFlippedByteIsFoundAndTheFileRebuilt() throws Exception {
    open().vectors(TEXTS);
    byte[] whole = Files.readAllBytes(file());
    for (int at = 0; at < whole.length; at += 7) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      Files.write(file(), flipped);
      VectorCache cache = open();
      assertSame(cache.vectors(TEXTS), TEXTS.stream().map(this::embed).toList());
      assertThat(cache.embedded()).as("byte %d", at).isEqualTo(at < HEADER ? TEXTS.size() : 1);
      assertThat(open().size()).isEqualTo(TEXTS.size());
    }
  }

  @Test
  void aTornLastWriteCostsOnlyItself() throws Exception {
    open().vectors(TEXTS);
    byte[] whole = Files.readAllBytes(file());
    for (int length : List.of(0, 5, HEADER, HEADER + 1, HEADER + RECORD - 1, whole.length - 1)) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      VectorCache cache = open();
      assertSame(cache.vectors(TEXTS), TEXTS.stream().map(this::embed).toList());
      assertThat(TEXTS.size() - cache.embedded())
          .isEqualTo(Math.max(0, (length - HEADER) / RECORD));
      assertThat(open().size()).isEqualTo(TEXTS.size());
    }
  }

  @Test
  void aSeedSparesTheFirstStart() throws Exception {
    Path seed = folder.resolve("seed");
    VectorCache.open(seed, embedder).vectors(TEXTS);
    VectorCache cache = VectorCache.open(file(), embedder, () -> Files.newInputStream(seed));
    cache.vectors(TEXTS);
    assertThat(cache.embedded()).isZero();
    assertThat(file()).doesNotExist();
  }

  @Test
  void aMissingOrDamagedSeedIsPassedOver() throws Exception {
    Path seed = Files.writeString(folder.resolve("seed"), "not vectors at all");
    VectorCache cache =
        VectorCache.open(
            file(),
            embedder,
            VectorCache.Seed.resource("/no/such/seed"),
            () -> Files.newInputStream(seed));
    assertThat(cache.size()).isZero();
    assertSame(cache.vectors(TEXTS), TEXTS.stream().map(this::embed).toList());
  }

  @Test
  void aFolderThatCannotBeWrittenIsWorkedWithout() throws Exception {
    Path notAFolder = Files.writeString(folder.resolve("plain file"), "");
    VectorCache cache = VectorCache.open(notAFolder.resolve("vectors"), embedder);
    assertSame(cache.vectors(TEXTS), TEXTS.stream().map(this::embed).toList());
  }

  @Test
  void retainForgetsEveryOtherText() throws Exception {
    VectorCache cache = open();
    cache.vectors(TEXTS);
    cache.retain(TEXTS.subList(0, 5));
    assertThat(open().size()).isEqualTo(5);
  }

  private VectorCache open() {
    return VectorCache.open(file(), embedder);
  }

  private Path file() {
    return folder.resolve("data").resolve("vectors.bin");
  }

  private float[] embed(String text) {
    return new Letters("fresh").embed(text);
  }

  private static void assertSame(List<float[]> actual, List<float[]> expected) {
    assertThat(actual.toArray(float[][]::new)).isDeepEqualTo(expected.toArray(float[][]::new));
  }

  /** Counts letters: a real embedder, only a poor one. */
  private static final class Letters implements Embedder {
    static final int DIMENSION = 8;
    private final String name;
    final List<String> seen = new ArrayList<>();

    Letters(String name) {
      this.name = name;
    }

    @Override
    public String model() {
      return name;
    }

    @Override
    public int dimension() {
      return DIMENSION;
    }

    @Override
    public float[] embed(String text) {
      seen.add(text);
      float[] counts = new float[DIMENSION];
      text.chars().forEach(c -> counts[c % DIMENSION]++);
      float length = (float) Math.sqrt(Embedder.cosine(counts, counts));
      for (int i = 0; i < DIMENSION; i++) {
        counts[i] /= length;
      }
      return counts;
    }
  }
}
