package dev.penny.explain.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.Cases;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryCasesTest {
  static Stream<Cases> cases() {
    return Cases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theStorySaysWhatACustomerMustHear(Cases given) {
    assertThat(text(story(given))).contains(Cases.strings(given.expect().get("sentence_mentions")));
  }

  static Story story(Cases given) {
    var wish = new Wish.ThisBill(given.previous().id());
    var telling =
        Stories.tell(given.bundle().history(), given.bundle().catalogue(), given.current(), wish);
    return ((Telling.Told) telling).story();
  }

  static String text(Story story) {
    String reasons =
        story.reasons().stream()
            .map(r ->
                PlainText.of(r.title()) + " (" + r.lasting() + "): " + PlainText.of(r.sentence()))
            .collect(Collectors.joining("\n"));
    String notes = story.notes().stream().map(PlainText::of).collect(Collectors.joining("\n"));
    String rest = story.rest() == null ? "" : PlainText.of(story.rest());
    String next =
        story.next().amountDue()
            + " "
            + story.next().assumptions().stream()
                .map(PlainText::of)
                .collect(Collectors.joining(" "));
    return String.join(
        "\n", List.of(PlainText.of(story.headline()), reasons, rest, notes, "Next: " + next));
  }
}
