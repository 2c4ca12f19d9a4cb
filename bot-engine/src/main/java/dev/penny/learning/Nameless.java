package dev.penny.learning;

import dev.penny.conversation.Customer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words without what leads to a person: the customer's own name and account where they are known,
 * names that are introduced as such, and numbers long enough to be somebody's. Cards, passwords and
 * the like are hidden before the log is written.
 */
final class Nameless {
  private static final String NAME = "[name]";
  private static final String NUMBER = "[number]";
  private static final int SHORTEST_NAME = 3;

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "((?i:my name is|name's|my name's)\\s+)\\p{L}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*"
              + "|((?i:i am|i'm|i’m|this is)\\s+)\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)+");

  /** Accounts, invoices, contracts, meters: letters with digits, or five digits and more. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(?:\\p{L}{1,4}-?\\d{3,}[\\d-]*|\\d{4,}-\\d{3,}[\\d-]*|\\d{5,})"
              + "(?![\\p{L}\\d]|[.,]\\d)");

  private Nameless() {}

  static String words(String said, Customer customer) {
    String words = said;
    if (customer instanceof Customer.SignedIn(var account, var name)) {
      words = without(words, account.value(), NUMBER);
      words = without(words, name, NAME);
      for (String part : name.split("\\s+", -1)) {
        words = part.length() < SHORTEST_NAME ? words : without(words, part, NAME);
      }
    }
    words = INTRODUCED.matcher(words).replaceAll("$1$2" + Matcher.quoteReplacement(NAME));
    return NUMBERED.matcher(words).replaceAll(Matcher.quoteReplacement(NUMBER));
  }

  private static String without(String words, String secret, String instead) {
    if (secret.isBlank()) {
      return words;
    }
    return Pattern.compile(
            "(?<![\\p{L}\\d])" + Pattern.quote(secret) + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(words)
        .replaceAll(Matcher.quoteReplacement(instead));
  }
}
