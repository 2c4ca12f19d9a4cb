package dev.penny.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.penny.search.Embedder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxEmbedderTest {
  private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder();

  private static final List<String> TEXTS =
      List.of(
          "why is my bill higher?",
          "When is my payment due",
          "Ça coûte 12,99 € ; ¿por qué?",
          "x",
          "I moved house in March and changed from the small plan to the large one, and now there"
              + " are two lines for the same month on my invoice which together come to more than"
              + " either plan costs. How is that worked out, and will next month look the same?",
          "roaming ".repeat(150));

  @Test
  void vectorsEqualThoseOfTheDefaultSession() {
    var reference = new BgeSmallEnV15QuantizedEmbeddingModel();
    for (String text : TEXTS) {
      assertThat(Embedder.cosine(EMBEDDER.embed(text), reference.embed(text).content().vector()))
          .as(text)
          .isCloseTo(1f, within(1e-5f));
    }
  }

  @Test
  void everyVectorHasLengthOne() {
    for (String text : List.of("", "   ", "a", TEXTS.get(4), "word ".repeat(30_000))) {
      float[] vector = EMBEDDER.embed(text);
      assertThat(vector).hasSize(EMBEDDER.dimension());
      assertThat(Embedder.cosine(vector, vector)).isCloseTo(1f, within(1e-4f));
    }
  }

  @Test
  void manyAtOnceGiveWhatOneByOneGives() {
    List<float[]> batch = EMBEDDER.embedAll(TEXTS);
    assertThat(batch).hasSameSizeAs(TEXTS);
    for (int i = 0; i < TEXTS.size(); i++) {
      assertThat(Embedder.cosine(batch.get(i), EMBEDDER.embed(TEXTS.get(i))))
          .isCloseTo(1f, within(1e-5f));
    }
    assertThat(EMBEDDER.embedAll(List.of())).isEmpty();
  }

  @Test
  void manyThreadsGetTheSameVectors() {
    float[] alone = EMBEDDER.embed(TEXTS.get(0));
    assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> EMBEDDER.embed(TEXTS.get(0))))
        .allSatisfy(v -> assertThat(Embedder.cosine(v, alone)).isCloseTo(1f, within(1e-5f)));
  }

  @Test
  void theTokenizersLibraryIsKeptFromCallingHome() {
    EMBEDDER.warm();
    assertThat(ai.djl.util.Utils.isOfflineMode()).isTrue();
    assertThat(ai.djl.util.Utils.getEnvOrSystemProperty("OPT_OUT_TRACKING")).isEqualTo("true");
  }

  @Test
  void meaningIsNearerThanWords() {
    float[] asked = EMBEDDER.embed("why did my bill go up this month");
    float[] same = EMBEDDER.embed("What made my invoice more expensive than the last one?");
    float[] other = EMBEDDER.embed("why did my cat go up the tree this month");
    assertThat(Embedder.cosine(asked, same)).isGreaterThan(Embedder.cosine(asked, other));
  }

  @Test
  void theSmallModelKeepsItsOrderOnTheScaleOfTheUsualOne() {
    var small = new OnnxEmbedder(Profile.SMALL);
    var reference = new AllMiniLmL6V2QuantizedEmbeddingModel();
    float[] first = small.embed(TEXTS.getFirst());
    assertThat(first).hasSize(small.dimension());
    for (String text : TEXTS) {
      float cosine = Embedder.cosine(first, small.embed(text));
      float plain =
          Embedder.cosine(
              reference.embed(TEXTS.getFirst()).content().vector(),
              reference.embed(text).content().vector());
      assertThat(cosine).as(text).isCloseTo(0.5f + plain / 2, within(1e-4f));
      assertThat(Embedder.cosine(small.embedAll(List.of(text)).getFirst(), small.embed(text)))
          .isCloseTo(1f, within(1e-5f));
    }
    assertThat(small.model()).isNotEqualTo(EMBEDDER.model());
  }

  /** Fails when an update brings other weights: then the model needs another name. */
  @ParameterizedTest
  @CsvSource({
    "USUAL, bge-small-en-v1.5-q, 0,"
        + " 6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
    "SMALL, all-minilm-l6-v2-q-lifted-50, 0.5,"
        + " afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1"
  })
  void theModelsNameStandsForTheseWeights(Profile profile, String name, double lift, String hash)
      throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    try (var in = getClass().getResourceAsStream(profile.weights())) {
      sha.update(in.readAllBytes());
    }
    assertThat(profile.model()).isEqualTo(name);
    assertThat(profile.lift()).isEqualTo(lift);
    assertThat(HexFormat.of().formatHex(sha.digest())).isEqualTo(hash);
  }
}
