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
      Set.of(
          ("the a an is are was were what whats which who why how that this these those thing charge"
                  + " charges fee fees cost costs for on in of to my me i it its bill bills invoice"
                  + " line item and or explain tell about does mean do did you can please do not"
                  + " don know recognise recognize amount money price billed paying pay from with"
                  + " there here new extra some one month show see named called s t m re")
              .split(" "));

  private ChargeNames() {}

  /** How many telling words of the question stand in the line's description or code. */
  static int score(String words, InvoiceItem item) {
    Set<String> name = tokens(item.description() + " " + item.chargeCode().replace('_', ' '));
    int score = 0;
    for (String token : tokens(words)) {
      if (!COMMON.contains(token) && name.stream().anyMatch(n -> alike(n, token))) {
        score++;
      }
    }
    return score;
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
