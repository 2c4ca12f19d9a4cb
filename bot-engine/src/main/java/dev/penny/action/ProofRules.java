package dev.penny.action;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Files that customers send.
 *
 * @param files at most, of one case
 * @param answerDays from the asking on, unless the asking says something else
 * @param keepDays for how long each is kept
 */
public record ProofRules(int files, int answerDays, Map<Use, Integer> keepDays) {
  public ProofRules {
    keepDays = Map.copyOf(keepDays);
  }

  /** What a file is kept for. */
  public enum Use {
    EVIDENCE,
    IDENTITY,
    ADDRESS,
    PAYMENT;

    public static Use of(Wish.Purpose purpose) {
      return switch (purpose) {
        case IDENTITY -> IDENTITY;
        case ADDRESS -> ADDRESS;
        case PAYMENT -> PAYMENT;
      };
    }
  }

  public int days(Use use) {
    return Objects.requireNonNull(keepDays.get(use));
  }

  static ProofRules of(Properties table) {
    var keep = new EnumMap<Use, Integer>(Use.class);
    for (Use use : Use.values()) {
      keep.put(
          use, PolicyText.days(table, "proof.keep.days." + use.name().toLowerCase(Locale.ROOT)));
    }
    return new ProofRules(
        PolicyText.days(table, "proof.files"), PolicyText.days(table, "proof.answer.days"), keep);
  }
}
