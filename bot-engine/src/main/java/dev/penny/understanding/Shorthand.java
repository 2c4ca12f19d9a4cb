package dev.penny.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short forms of chats and text messages, and months with a slip in them, written out: "y is my
 * bil so hi ths mnth". Whole words only, so that no code and no name changes, and none that is a
 * word of the other languages; a single letter counts only where a sentence has room for the word
 * it stands for.
 */
final class Shorthand {
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\d'’-])\\p{L}+(?![\\p{L}\\d'’-])");

  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("u", "you"),
          Map.entry("ur", "your"),
          Map.entry("r", "are"),
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("thx", "thanks"),
          Map.entry("thnx", "thanks"),
          Map.entry("tnx", "thanks"),
          Map.entry("thks", "thanks"),
          Map.entry("ty", "thank you"),
          Map.entry("tysm", "thank you so much"),
          Map.entry("cuz", "because"),
          Map.entry("coz", "because"),
          Map.entry("wot", "what"),
          Map.entry("wht", "what"),
          Map.entry("ths", "this"),
          Map.entry("tht", "that"),
          Map.entry("mnth", "month"),
          Map.entry("mth", "month"),
          Map.entry("mnths", "months"),
          Map.entry("bil", "bill"),
          Map.entry("acc", "account"),
          Map.entry("acct", "account"),
          Map.entry("pymt", "payment"),
          Map.entry("pmt", "payment"),
          Map.entry("amt", "amount"),
          Map.entry("inv", "invoice"),
          Map.entry("dunno", "don't know"),
          Map.entry("gonna", "going to"),
          Map.entry("gimme", "give me"),
          Map.entry("lemme", "let me"),
          Map.entry("whats", "what's"),
          Map.entry("wheres", "where's"),
          Map.entry("whens", "when's"),
          Map.entry("hows", "how's"),
          Map.entry("whys", "why's"),
          Map.entry("thats", "that's"),
          Map.entry("dont", "don't"),
          Map.entry("doesnt", "doesn't"),
          Map.entry("didnt", "didn't"),
          Map.entry("isnt", "isn't"),
          Map.entry("wasnt", "wasn't"),
          Map.entry("cant", "can't"),
          Map.entry("wont", "won't"),
          Map.entry("havent", "haven't"),
          Map.entry("ive", "I've"));

  /** "Y is it so much", and not the middle letter of anything. */
  private static final Pattern WHY =
      Pattern.compile(
          "(?i)(?:(?<=^)|(?<=[,.;!?] ))y(?= (?:is|are|do|does|did|has|have|was|were|so|am|my|the"
              + "|this|ths|r|u|cant|can't)\\b)");

  /** What is compared is compared with "than". */
  private static final Pattern THAN =
      Pattern.compile(
          "(?i)\\b(more|higher|less|lower|bigger|dearer|cheaper|worse|extra|other)( \\w+)? then"
              + "(?= (?:last|the|my|it|what|i|usual|normal|before|in|a|this|that|ever|any|expected)\\b)");

  /** One slip from these is no other word. */
  private static final List<String> MONTHS =
      List.of(
          "january", "february", "april", "august", "september", "october", "november", "december");

  private static final int SHORTEST = 4;

  private Shorthand() {}

  static String writtenOut(String text) {
    String why = WHY.matcher(text).replaceAll("why");
    Matcher words = WORD.matcher(why);
    String full = words.replaceAll(m -> Matcher.quoteReplacement(word(m.group())));
    return THAN.matcher(full).replaceAll("$1$2 than");
  }

  private static String word(String written) {
    String plain = written.toLowerCase(Locale.ROOT);
    String full = LONG.get(plain);
    return full == null
        ? MONTHS.stream().filter(m -> isMeant(m, plain)).findFirst().orElse(written)
        : full;
  }

  private static boolean isMeant(String month, String written) {
    return written.length() >= SHORTEST
        && month.startsWith(written.substring(0, 2))
        && !month.equals(written)
        && Spelling.isOneSlip(written, month);
  }
}
