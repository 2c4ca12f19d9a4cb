package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.phrase.Phrase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferMatchTest {
  private static final List<Offer> OPTIONS =
      List.of(
          offer("why", "Why is my bill higher?"),
          offer("owe", "What do I owe?"),
          offer("else", "Something else"));

  @ParameterizedTest
  @CsvSource({
    "2, owe",
    "2., owe",
    "option 1, why",
    "the top one, why",
    "the latter, else",
    "second please, owe",
    "the last one, else",
    "something els, else",
    "waht do i owe, owe",
    "bill higher, why"
  })
  void anOpenQuestionIsAnsweredInManyWays(String said, String wanted) {
    assertThat(new OfferMatch(OPTIONS).find(said)).extracting(Offer::id).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "12", "do", "neither of them", "yes"})
  void whatFitsNoneOrSeveralPicksNothing(String said) {
    assertThat(new OfferMatch(OPTIONS).find(said)).isNull();
  }

  private static Offer offer(String id, String label) {
    return new Offer(id, List.of(Phrase.words(label)), List.of(new Command.CancelFlow()));
  }
}
