package dev.penny.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one message may hold several requests: at the ends of sentences, and at "and", "also",
 * "then" before what begins a request. A place to cut is only a proposal: what lies on both sides
 * must be understood by itself.
 */
public final class Splitter {
  /** More requests than these in one message are a story. */
  public static final int MOST = 4;

  /** What a request begins with. */
  private static final String BEGINS =
      "(?:what|where|wheres|when|whens|how|hows|why|whys|who|which|do|does|did|is|are|am|was|has"
          + "|have|can|could|will|would|should|i(?:'d|’d| would)? (?:like|want|need)|i wanna"
          + "|please|pls|show|tell|give|send|explain|cancel|change|update|stop|refund|remove|check"
          + "|compare|add|turn|switch|set|pay|let|help|my (?:coupon|discount|refund|payment)"
          + "|your (?:refund|cancellation))";

  private static final Pattern CUT =
      Pattern.compile(
          "(?:\\s*[\\n;]\\s*|[.?!]+\\s+|,\\s*|\\s+)"
              + "(?:(?:and|plus|oh|but|also|then|next|first|firstly|secondly|second|thirdly|third|finally"
              + "|another (?:thing|question)|one more (?:thing|question)|by the way|btw"
              + "|after that|as well as|in addition|additionally)[,:]?\\s+)*"
              + "(?="
              + BEGINS
              + "(?![\\p{L}]))",
          Pattern.CASE_INSENSITIVE);

  /** A blank alone parts nothing: something must say that the next request begins. */
  private static final Pattern PARTS = Pattern.compile("[.?!;\\n,]|\\p{L}");

  private static final Pattern FIRST =
      Pattern.compile(
          "^(?:first(?:ly)?|two things|three things|(?:a )?(?:few|couple of) (?:things|questions))"
              + "[,:. ]+",
          Pattern.CASE_INSENSITIVE);

  /** What happened, or on what condition: it goes with the request after it. */
  private static final Pattern STORY =
      Pattern.compile(
          "^(?:(?:i|we)(?:'ve|’ve|'m|’m| have| had| am| was| were| did| just| never| already| only"
              + "| also| then| still)*(?: never| just| already| been)*"
              + " (?:paid|bought|purchased|ordered|made|got|did|sent|returned|tried|transferred"
              + "|moved|changed|called|signed|received|used|was|were|had|have|been|lost|noticed"
              + "|saw|see|charged|don'?t have|didn'?t|did not|haven'?t|have not)\\b"
              + "|there(?:'s|’s| is| was| has| must|s)\\b|if\\b|since\\b|because\\b|as (?:i|you|my)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST = 2;

  private Splitter() {}

  /** The parts in order; one part where there is nothing to cut, or too much. */
  public static List<String> parts(String text) {
    String plain = FIRST.matcher(text).replaceFirst("");
    var parts = new ArrayList<String>();
    Matcher cut = CUT.matcher(plain);
    int from = 0;
    while (cut.find()) {
      String part = plain.substring(from, cut.start());
      boolean says = PARTS.matcher(cut.group()).find() && !STORY.matcher(part.strip()).find();
      if (says && words(part) >= SHORTEST && words(plain.substring(cut.end())) >= SHORTEST) {
        parts.add(part.strip());
        from = cut.end();
      }
    }
    parts.add(plain.substring(from).strip());
    return parts.size() <= MOST ? List.copyOf(parts) : List.of(text);
  }

  private static int words(String part) {
    String plain = part.strip();
    return plain.isEmpty() ? 0 : plain.split("\\s+").length;
  }
}
