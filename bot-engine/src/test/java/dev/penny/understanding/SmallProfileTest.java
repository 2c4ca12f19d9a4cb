package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.search.lucene.Profile;
import dev.penny.store.UnderstandingFiles;
import dev.penny.understanding.Examples.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small profile reads plain requests, and shares nothing with the usual one. */
class SmallProfileTest {
  private static final OnnxEmbedder SMALL = new OnnxEmbedder(Profile.SMALL);
  private static final Understanding UNDERSTANDING = UnderstandingFiles.inMemory(SMALL);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "why did my bill go up this month, BILL_HIGHER, ACT",
    "what do i owe you at the moment, BALANCE_DUE, ACT",
    "what is this 3.15 charge on my bill for, EXPLAIN_CHARGE, ACT",
    "i want my money back for the last bill, REFUND_REQUEST, ACT",
    "my coupon code was not taken off, PROMO_CREDIT, ACT",
    "please put me through to a person, TALK_TO_HUMAN, ACT",
    "thanks a lot for your help, THANKS, ACT",
    "which team won the football cup, OUT_OF_SCOPE, REJECT"
  })
  void plainRequestsAreReadRightAndTheSameWayEveryTime(
      String text, Intent intent, Heard.Decided decided) {
    Heard heard = Heard.first(UNDERSTANDING, text);
    assertThat(heard.intent()).isEqualTo(intent);
    assertThat(heard.decided()).isEqualTo(decided);
    assertThat(Heard.first(UNDERSTANDING, text)).isEqualTo(heard);
  }

  @Test
  void anotherProfileIsTrainedAnewWithVectorsOfItsOwn() throws IOException {
    var learned = List.of(new Example("the wibble on my bill wobbles", Intent.EXPLAIN_CHARGE));
    Classifier usual = classifier(Profile.USUAL, learned);
    Classifier small = classifier(Profile.SMALL, learned);
    assertThat(files("weights-*.bin")).hasSize(2);
    assertThat(files("vectors-*.bin")).hasSize(2);
    String asked = "why does it wibble";
    Classifier.Guess first = small.guess(asked, SMALL.embed(asked));
    assertThat(classifier(Profile.SMALL, learned).guess(asked, SMALL.embed(asked)))
        .isEqualTo(first);
    assertThat(usual.guess(asked, new OnnxEmbedder().embed(asked)).signs())
        .isNotEqualTo(first.signs());
  }

  private Classifier classifier(Profile profile, List<Example> learned) {
    return UnderstandingFiles.in(folder, new OnnxEmbedder(profile)).classifier(learned);
  }

  private List<Path> files(String named) throws IOException {
    try (var files = Files.newDirectoryStream(folder.resolve("understanding"), named)) {
      return java.util.stream.StreamSupport.stream(files.spliterator(), false).toList();
    }
  }
}
