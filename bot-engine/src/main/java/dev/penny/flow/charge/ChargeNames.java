package dev.penny.flow.charge;

import dev.penny.ledger.InvoiceItem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How well a customer's words name a line of their bill. */
final class ChargeNames {
  /** Words that stand in every question about a charge and so name none. */
  private static final Set<String> COMMON =
      tokens(
          " a about amount an and are bill billed bills called can charge charges cost"
              + " costs did do does don explain extra fee fees for from here how i in invoice"
              + " is it item its know line m me mean money month my named new not of on one or"
              + " pay paying please price re recognise recognize s see show some t tell that"
              + " the there these thing this those to was were what whats which who why with"
              + " you");

  private ChargeNames() {}

  /** How many telling words of the question stand in the line's description or code. */
  static int score(String words, InvoiceItem item) {
    Set<String> name =
        tokens(item.description() + " " + item.chargeCode().replace('_', ' ') + " " + kind(item));
    int score = 0;
    for (String token : tokens(words)) {
      if (!COMMON.contains(token) && name.stream().anyMatch(n -> alike(n, token))) {
        score++;
      }
    }
    return score;
  }

  /** What people call a kind of line, whatever it is named on the bill. */
  private static String kind(InvoiceItem item) {
    return switch (item.type()) {
      case PRORATION_CREDIT, PRORATION_CHARGE -> "proration prorated pro rata part partial";
      case ADJUSTMENT -> "adjustment correction";
      case USAGE -> "usage use";
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
