package dev.penny.flow.charge;

import dev.penny.ledger.InvoiceItem;
import dev.penny.slot.Slips;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How well a customer's words name a line of their bill. */
final class ChargeNames {
  /** Words that stand in every question about a charge and so name none. */
  private static final Set<String> COMMON =
      tokens(
          " a about amount an and are been bill billed bills called can change changed changes charge charged charges"
              + " cost costs could did do does don explain extra fee fees for from get got had has"
              + " have here how i if in invoice is it item its know line m many me mean money month"
              + " much my named new not of on one or our pay paying please price re recognise"
              + " recognize s see show some still t tell that the there these thing this those to"
              + " us was we were what whats when where which who why will with would you your");

  private static final Set<String> TIMES =
      tokens("since start started begin began come came first long again last ends end ended");

  private ChargeNames() {}

  /** How many telling words of the question stand in the line's description or code. */
  static int score(String words, InvoiceItem item) {
    return score(
        words, item.description() + " " + item.chargeCode().replace('_', ' ') + " " + kind(item));
  }

  /** How many telling words of the question stand in a name. */
  static int score(String words, String called) {
    Set<String> name = tokens(called);
    int score = 0;
    for (String token : tokens(words)) {
      if (!COMMON.contains(token) && name.stream().anyMatch(n -> alike(n, token))) {
        score++;
      }
    }
    return score;
  }

  /** Whether a telling word is a name on the line with a letter or two wrong. */
  static boolean isSlipOf(String words, InvoiceItem item) {
    Set<String> name = tokens(item.description());
    return tokens(words).stream()
        .filter(t -> !COMMON.contains(t) && !TIMES.contains(t))
        .anyMatch(t -> name.stream().anyMatch(n -> Slips.isSlip(t, n)));
  }

  /** Whether the words ask about time or size alone and name nothing. */
  static boolean isSilent(String words) {
    return tokens(words).stream().allMatch(t -> COMMON.contains(t) || TIMES.contains(t));
  }

  /** Whether most of what the words are about is in their score. */
  static boolean isMost(String words, int score) {
    long telling =
        tokens(words).stream()
            .filter(t -> !COMMON.contains(t) && t.chars().noneMatch(Character::isDigit))
            .count();
    return score > 0 && score * 2L > telling;
  }

  /** What people call a kind of line, whatever it is named on the bill. */
  private static String kind(InvoiceItem item) {
    String meter = item.reads() == null ? "" : "meter read reading estimated estimate ";
    return meter
        + switch (item.type()) {
          case PRORATION_CREDIT, PRORATION_CHARGE -> "proration prorated pro rata part partial";
          case ADJUSTMENT -> "adjustment correction";
          case USAGE -> "usage use used";
          case ONE_OFF, FEE, RECURRING -> "";
        };
  }

  private static boolean alike(String a, String b) {
    return a.equals(b)
        || (Math.min(a.length(), b.length()) >= 5 && (a.startsWith(b) || b.startsWith(a)));
  }

  private static Set<String> tokens(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(t -> !t.isEmpty())
        .collect(Collectors.toSet());
  }
}
