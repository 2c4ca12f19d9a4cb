package dev.penny.understanding;

import dev.penny.conversation.Slot;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A detail that a language model may point at; its words are read by our own readers. */
public enum ModelDetail {
  BILL("the bill that is meant: a month, a quarter, \"last bill\", \"two months ago\""),
  COMPARE_WITH("what the bill is compared with: \"than last year\", \"compared to May\""),
  AMOUNT("an amount of money, as it was written"),
  CHARGE_NAME("what the charge was called"),
  POSITION("which line: \"the second one\", \"the last one\"");

  private static final int LONGEST_NAME = 60;

  private final String about;

  ModelDetail(String about) {
    this.about = about;
  }

  /** What it looks like, as the model is told. */
  public String about() {
    return about;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable ModelDetail named(String label) {
    return Arrays.stream(values()).filter(d -> d.label().equals(label)).findFirst().orElse(null);
  }

  /** The detail these words of the customer name, or null where our reader finds none in them. */
  @Nullable Slot read(String words) {
    return switch (this) {
      case BILL ->
          Times.in(words).stream().filter(Slot.Bill.class::isInstance).findFirst().orElse(null);
      case COMPARE_WITH ->
          Times.in(words).stream()
              .filter(Slot.CompareWith.class::isInstance)
              .findFirst()
              .orElse(null);
      case AMOUNT -> Amounts.in(words);
      case CHARGE_NAME -> words.length() <= LONGEST_NAME ? new Slot.Topic(words) : null;
      case POSITION -> Places.in(words);
    };
  }
}
