package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitterTest {
  @Test
  void requestsArePartedWhereTheyBegin() {
    assertThat(Splitter.parts("First the bill")).containsExactly("the bill");
    assertThat(Splitter.parts("why is it more, and where's my discount?"))
        .containsExactly("why is it more", "where's my discount?");
    assertThat(Splitter.parts("Show my bill; then cancel my contract please"))
        .containsExactly("Show my bill", "cancel my contract please");
    assertThat(Splitter.parts("First, what do I owe? Then show my bill. Also, change my card"))
        .containsExactly("what do I owe", "show my bill", "change my card");
  }

  @Test
  void aWordThatJoinsTwoThingsPartsNothing() {
    assertThat(Splitter.parts("what are line 3 and line 4")).hasSize(1);
    assertThat(Splitter.parts("compare june and may")).hasSize(1);
    assertThat(Splitter.parts("tell me what I owe")).hasSize(1);
  }

  @Test
  void aStoryIsLeftWhole() {
    String story = "what is a, what is b, what is c, what is d, what is e";
    assertThat(Splitter.parts(story)).containsExactly(story);
  }
}
