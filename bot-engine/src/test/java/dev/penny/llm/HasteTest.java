package dev.penny.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HasteTest {
  private static final ConversationId HERE = new ConversationId("here");
  private static final Duration PATIENCE = Duration.ofMillis(2_500);
  private static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");

  private final Haste haste = new Haste();

  @Test
  void messagesThatCameTogetherDoNotWaitForAModelMoreThanSixSecondsInAll() {
    assertThat(haste.allows(HERE, PATIENCE, NOON)).isTrue();
    haste.took(HERE, PATIENCE, NOON);
    assertThat(haste.allows(HERE, PATIENCE, NOON)).isTrue();
    haste.took(HERE, PATIENCE, NOON.plusSeconds(3));
    assertThat(haste.allows(HERE, PATIENCE, NOON.plusSeconds(6))).isFalse();
    assertThat(haste.allows(new ConversationId("there"), PATIENCE, NOON)).isTrue();
    assertThat(haste.allows(HERE, PATIENCE, NOON.plusSeconds(16))).isTrue();
  }
}
