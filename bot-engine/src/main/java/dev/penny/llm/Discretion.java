package dev.penny.llm;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.Customer;
import dev.penny.redaction.Redaction;
import java.util.regex.Pattern;

/** What leaves the house of a customer's words: no secrets, not their name, not their account. */
final class Discretion {
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST = 600;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Discretion() {}

  static String of(String said, Conversation now) {
    String words = SPACE.matcher(Redaction.text(said)).replaceAll(" ").strip();
    if (now.customer() instanceof Customer.SignedIn known) {
      words = without(words, known.account().value(), "[account]");
      for (String name : SPACE.splitAsStream(known.displayName()).toList()) {
        if (name.length() >= SHORTEST_NAME) {
          words = without(words, name, "[name]");
        }
      }
    }
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }

  private static String without(String words, String what, String instead) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(what) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(words)
        .replaceAll(instead);
  }
}
