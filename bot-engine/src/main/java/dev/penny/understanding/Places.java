package dev.penny.understanding;

import dev.penny.conversation.Slot;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "The second one", "line 3", "number two", "the last". */
final class Places {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
  private static final List<String> CARDINALS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|last|1st|2nd|3rd"
              + "|[4-8]th)(?: (?:one|line|reason|item|charge|option|thing|point|bar)|,? please|$|[?.!])"
              + "|(?:number|line|item|reason|option|row|no\\.?|#) ?(\\d|one|two|three|four|five|six"
              + "|seven|eight)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Places() {}

  static Slot.@Nullable Place in(String text) {
    Matcher matcher = PLACE.matcher(text.strip());
    if (!matcher.find()) {
      return null;
    }
    String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return new Slot.Place(number(word.toLowerCase(Locale.ROOT)));
  }

  private static int number(String word) {
    if (word.equals("last")) {
      return -1;
    }
    if (Character.isDigit(word.charAt(0))) {
      return word.charAt(0) - '0';
    }
    int ordinal = ORDINALS.indexOf(word);
    return 1 + (ordinal >= 0 ? ordinal : CARDINALS.indexOf(word));
  }
}
