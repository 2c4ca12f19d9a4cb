package dev.penny.learning;

import dev.penny.understanding.Intent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message that was not surely understood. It names neither the person nor the conversation.
 *
 * @param key a one-way hash of the turn: the same turn is kept once
 * @param words as the log holds them, in one line
 * @param day when it was said (UTC); nothing finer is kept
 * @param guesses what the classifier took it for, likeliest first
 * @param percent how sure it was of the first, 0 to 100
 * @param chosen what the customer then chose among the offered readings; null: nothing that tells
 */
public record UnsureTurn(
    String key,
    String words,
    LocalDate day,
    Why why,
    List<Intent> guesses,
    int percent,
    @Nullable Intent chosen) {

  public UnsureTurn {
    guesses = List.copyOf(guesses);
  }

  /** What shows that the reading was unsure. */
  public enum Why {
    /** Likely readings were offered as buttons. */
    OFFERED,
    /** No reading was likely enough to offer. */
    NOT_UNDERSTOOD,
    /** The customer chose "something else". */
    TURNED_DOWN,
    /** It was acted upon, and the customer stopped it at once. */
    STOPPED,
    /** A language model was asked, and read it; that reading is the first guess. */
    BY_MODEL
  }
}
