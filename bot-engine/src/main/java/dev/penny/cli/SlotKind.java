package dev.penny.cli;

import dev.penny.slot.Mention;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of slot that are measured. */
enum SlotKind {
  AMOUNT_OF_MONEY,
  DATE,
  DATE_FROM,
  DATE_TO,
  DATE_PERIOD;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable SlotKind labelled(String label) {
    for (SlotKind kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    return null;
  }

  /** Null for what is not measured here. */
  static @Nullable SlotKind of(Mention mention) {
    return switch (mention) {
      case Mention.Money _ -> AMOUNT_OF_MONEY;
      case Mention.Day _ -> DATE;
      case Mention.From _ -> DATE_FROM;
      case Mention.To _ -> DATE_TO;
      case Mention.Stretch _, Mention.Length _, Mention.Repeated _ -> DATE_PERIOD;
      case Mention.Vague vague -> vague.day() ? DATE : DATE_PERIOD;
      case Mention.Since _, Mention.InvoiceNumber _, Mention.CouponCode _, Mention.LastFour _ ->
          null;
    };
  }
}
