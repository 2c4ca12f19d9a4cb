package dev.penny.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Signs of annoyance in what a customer wrote, each with the words it was read from. Signs, not a
 * verdict: where there is none, that is all it says.
 */
final class Mood {
  private static final int LONGEST_QUOTE = 80;
  private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{4,}\\b");
  private static final Pattern EXCLAIMED = Pattern.compile("[!?]{2,}");
  private static final Pattern ANGRY =
      Pattern.compile(
          "\\b(ridiculous|unacceptable|outrageous|scam|rip-?off|angry|furious|fed up|useless"
              + "|terrible|disgust\\w*|joke|incompetent|annoy\\w*)\\b");
  private static final Pattern LEAVING =
      Pattern.compile("\\b(cancel\\w*|switch provider|lawyer|complain\\w*|ombudsman|regulator)\\b");
  private static final Pattern AGAIN =
      Pattern.compile("\\b(again|still|already|third time|second time|how often)\\b");

  private Mood() {}

  static String of(List<String> words) {
    var signs = new ArrayList<String>();
    for (var said : words) {
      var found = signsIn(said);
      if (!found.isEmpty()) {
        signs.add(String.join(", ", found) + ": “" + cut(said) + "”");
      }
    }
    return signs.isEmpty()
        ? "No signs of annoyance."
        : "Signs of annoyance: "
            + String.join("; ", signs.subList(Math.max(0, signs.size() - 3), signs.size()))
            + ".";
  }

  private static List<String> signsIn(String said) {
    var small = said.toLowerCase(Locale.ROOT);
    var found = new ArrayList<String>();
    if (ANGRY.matcher(small).find()) {
      found.add("strong words");
    }
    if (LEAVING.matcher(small).find()) {
      found.add("talks of leaving or complaining");
    }
    if (CAPITALS.matcher(said).find()) {
      found.add("capitals");
    }
    if (EXCLAIMED.matcher(said).find()) {
      found.add("repeated marks");
    }
    if (!found.isEmpty() && AGAIN.matcher(small).find()) {
      found.add("not for the first time");
    }
    return found;
  }

  static String cut(String said) {
    var line = said.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
  }
}
