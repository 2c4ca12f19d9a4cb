package dev.penny.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Card numbers: 13 to 19 digits with the check digit of ISO/IEC 7812 and the beginning of an
 * issuer, however they are set apart. Beside the word "card" one of the two signs is enough.
 */
final class Cards {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final int GAP = 3;

  /** Of several readings that end at different groups the one of the commonest length counts. */
  private static final int[] LENGTHS = {16, 15, 14, 19, 18, 17, 13};

  /** Beginnings of issuers, each with the lengths they use. */
  private static final Pattern ISSUER =
      Pattern.compile(
          "4(?:.{12}|.{15}|.{17,18})"
              + "|5[1-5].{14}|2(?:22[1-9]|2[3-9].|[3-6]..|7[01].|720).{12}"
              + "|220[0-4].{12,15}"
              + "|3[47].{13}"
              + "|3(?:0[0-5]|095|[689]).{11,16}"
              + "|(?:6|5[06-9]|81).{11,17}"
              + "|35.{14,17}"
              + "|(?:1800|2131).{11}"
              + "|9792.{12}");

  private static final Pattern CARD_WORD =
      Pattern.compile(
          "(?:card|visa|master ?card|amex|american express|maestro|karte|carte|tarjeta|kaart)s?"
              + "(?![a-z])[^.!?\\n]{0,24}[\\s\\S]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_CARD =
      Pattern.compile("\\bsim\\b[^.!?\\n]{0,20}$", Pattern.CASE_INSENSITIVE);

  private static final int BEFORE = 40;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private record Group(int from, int to) {
    int length() {
      return to - from;
    }
  }

  private final String text;
  private final List<Group> groups = new ArrayList<>();

  private Cards(String text) {
    this.text = text;
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      groups.add(new Group(digits.start(), digits.end()));
    }
  }

  static void find(String text, List<Span> spans) {
    var cards = new Cards(text);
    for (int i = 0; i < cards.groups.size(); i++) {
      int last = cards.lastGroup(i);
      if (last >= 0) {
        int from = cards.groups.get(i).from();
        int to = cards.groups.get(last).to();
        spans.add(new Span(from, to, Hidden.CARD));
        Codes.after(text, to, spans);
        i = last;
      }
    }
  }

  /** The last group of the card that begins with this one, or -1. */
  private int lastGroup(int first) {
    int best = -1;
    int rank = LENGTHS.length;
    var digits = new StringBuilder();
    for (int i = first; i < groups.size() && (i == first || joined(i)); i++) {
      digits.append(text, groups.get(i).from(), groups.get(i).to());
      if (digits.length() > LONGEST) {
        break;
      }
      int order = order(digits.length());
      if (order < rank && isCard(digits.toString(), first, i)) {
        best = i;
        rank = order;
      }
    }
    return best;
  }

  private static int order(int length) {
    for (int i = 0; i < LENGTHS.length; i++) {
      if (LENGTHS[i] == length) {
        return i;
      }
    }
    return LENGTHS.length;
  }

  /** Whether no more than a gap lies between this group and the one before. */
  private boolean joined(int group) {
    String gap = gap(group);
    return gap.length() <= GAP
        && gap.chars().noneMatch(c -> Character.isLetter(c) || c == Folded.OPAQUE);
  }

  private String gap(int group) {
    return text.substring(groups.get(group - 1).to(), groups.get(group).from());
  }

  private boolean isCard(String digits, int first, int last) {
    if (digits.length() < SHORTEST) {
      return false;
    }
    boolean sum = luhn(digits);
    boolean issuer = ISSUER.matcher(digits).matches();
    return (sum || issuer)
        && grouped(first, last)
        && ((sum && issuer) || named(groups.get(first).from()));
  }

  /**
   * Between groups stand blanks and dashes, or one other sign throughout; amounts and dates with
   * such signs between them are not set like a card.
   */
  private boolean grouped(int first, int last) {
    if (first == last) {
      return true;
    }
    boolean plain = true;
    boolean same = true;
    boolean even = true;
    for (int i = first + 1; i <= last; i++) {
      plain &= gap(i).chars().allMatch(c -> c == ' ' || c == '-' || c == '\n');
      same &= gap(i).equals(gap(first + 1));
      even &= i == last || groups.get(i).length() == groups.get(first).length();
    }
    int size = groups.get(first).length();
    boolean ends = groups.get(last).length() <= size;
    boolean amex = last == first + 2 && size == 4 && groups.get(first + 1).length() == 6;
    return plain || (same && ((even && ends && size != 2 && size != 3) || amex));
  }

  /** Whether a card is spoken of right before. */
  private boolean named(int from) {
    String before = text.substring(Math.max(0, from - BEFORE), from);
    return CARD_WORD.matcher(before).find() && !NO_CARD.matcher(before).find();
  }

  /** The check digit of ISO/IEC 7812-1, annex B. */
  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }
}
