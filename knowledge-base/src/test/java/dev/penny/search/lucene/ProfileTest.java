package dev.penny.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.article.ArticleLibrary;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.search.Answer;
import dev.penny.search.Query;
import dev.penny.search.VectorCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index belongs to the model it was made with; another profile has one of its own. */
class ProfileTest {
  @TempDir Path folder;
  private ArticleLibrary library;

  @BeforeEach
  void read() throws IOException {
    library = ArticleFolder.onClassPath("/small-library").library();
  }

  @Test
  void anotherProfileMakesTheIndexAnewFromItsOwnVectors() throws IOException {
    assertThat(origin(Profile.USUAL)).isEqualTo(IndexFolder.Origin.MADE);
    assertThat(origin(Profile.USUAL)).isEqualTo(IndexFolder.Origin.KEPT);
    assertThat(origin(Profile.SMALL)).isEqualTo(IndexFolder.Origin.MADE);
    assertThat(origin(Profile.SMALL)).isEqualTo(IndexFolder.Origin.KEPT);
    assertThat(origin(Profile.USUAL)).isEqualTo(IndexFolder.Origin.MADE);
  }

  @Test
  void theSmallProfileAnswersFromTheArticlesTheSameWayEveryTime() throws IOException {
    try (LuceneIndex index = open(Profile.SMALL)) {
      Query query = Query.of("why am I charged for a printed invoice?", null);
      Answer answer = index.search(query);
      assertThat(answer).isInstanceOf(Answer.Found.class);
      assertThat(answer.hits().getFirst().slug()).isEqualTo("paper-bill-fee");
      assertThat(index.search(query)).isEqualTo(answer);
      assertThat(index.search(Query.of("who painted the mona lisa", null)))
          .isInstanceOf(Answer.NotFound.class);
    }
  }

  @Test
  void eachProfileKeepsItsVectorsInAFileOfItsOwn() throws IOException {
    for (Profile profile : Profile.values()) {
      Knowledge.open(folder, library, new OnnxEmbedder(profile)).close();
    }
    try (var files = Files.list(folder.resolve("search"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .contains("vectors-bge-small-en-v1.5-q.bin", "vectors-all-minilm-l6-v2-q-lifted-50.bin");
    }
  }

  @Test
  void onlyTheTwoNamesAreProfiles() {
    assertThat(Profile.labelled("small")).contains(Profile.SMALL);
    assertThat(Profile.labelled("tiny")).isEmpty();
    assertThat(Profile.labels()).isEqualTo("usual or small");
  }

  private IndexFolder.Origin origin(Profile profile) throws IOException {
    try (LuceneIndex index = open(profile)) {
      return index.origin();
    }
  }

  private LuceneIndex open(Profile profile) throws IOException {
    var embedder = new OnnxEmbedder(profile);
    Path vectors = folder.resolve("vectors-" + profile.label());
    return LuceneIndex.open(
        folder.resolve("index"), library, embedder, () -> VectorCache.open(vectors, embedder));
  }
}
