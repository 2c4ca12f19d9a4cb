package dev.penny.flow.billhigher;

import dev.penny.explain.CauseCode;
import dev.penny.explain.story.Reason;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.util.List;
import java.util.Locale;

/** A few words for the bar of a reason. */
final class ReasonTitles {
  private ReasonTitles() {}

  static List<Phrase> of(Reason reason) {
    return BillHigherFlow.WORDS.say(key(reason));
  }

  /** In English, as charges are asked for. */
  static String plain(Reason reason) {
    var plain = new StringBuilder();
    for (Phrase phrase : Tongue.EN.of(of(reason))) {
      if (phrase instanceof Phrase.Words words) {
        plain.append(words.text());
      }
    }
    return plain.toString();
  }

  /** The first code that is not rounding: rounding is folded into others. */
  private static String key(Reason reason) {
    CauseCode code =
        reason.codes().stream()
            .filter(c -> c != CauseCode.ROUNDING)
            .findFirst()
            .orElse(CauseCode.ROUNDING);
    String known = "title." + reason.known().name().toLowerCase(Locale.ROOT);
    boolean finer = reason.codes().stream().noneMatch(c -> c.name().equals(reason.known().name()));
    if (finer && BillHigherFlow.WORDS.keys().contains(known)) {
      return known;
    }
    String direction = reason.amount().signum() < 0 ? ".less" : ".more";
    String key = "title." + code.name().toLowerCase(Locale.ROOT);
    return BillHigherFlow.WORDS.keys().contains(key + direction) ? key + direction : key;
  }
}
