package dev.penny.flow.coupon;

import dev.penny.promotion.CodeText;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes in a text: in a sentence, one a line, in a list, or a code and nothing else. */
public final class CodesIn {
  private static final Frame ANY_DAY = Frame.past(LocalDate.of(2000, 1, 1));
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;|/]+");
  private static final Pattern CODE =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_\\-]{1,38})[\\p{L}\\p{N}]");
  private static final Pattern FIGURE = Pattern.compile("\\p{N}");
  private static final Pattern TYPED = Pattern.compile("[^\\p{Ll}]*\\p{Lu}[^\\p{Ll}]*");

  /** At least three letters, then one to four figures; no year and no unit looks like that. */
  private static final Pattern STUCK = Pattern.compile("\\p{L}{3,16}[_\\-]?\\p{N}{1,4}");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)\\b(?:(?:gutschein|rabatt)(?:code)?|c[oó]digo|cup[oó]n|code(?: promo)?)[:\\s]+"
              + "(\\p{N}{6,20})(?![\\p{L}\\p{N}])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final int SHORTEST = 4;

  /** More characters than any message has. */
  private static final int MOST = 1 << 20;

  /** Words in capitals that are none. */
  private static final Set<String> WORDS =
      Set.of(
          "CODE", "CODES", "COUPON", "VOUCHER", "PROMO", "HELLO", "PLEASE", "THIS", "THESE", "WITH",
          "WHY", "NOT", "WORK", "MINE", "HAVE", "DOES", "DOESN", "DON", "CAN", "USE", "AND", "THE",
          "FREE", "HELP", "EUR", "GBP", "USD", "PLN", "JPY", "CHF");

  private CodesIn() {}

  /** In the order they are written, each once. */
  public static List<String> text(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Stream.of(named(text), likely(text), listed(text), numbered(text))
        .flatMap(codes -> codes)
        .sorted(Comparator.comparingInt(code -> Math.floorMod(text.indexOf(code), MOST)))
        .forEach(code -> found.putIfAbsent(CodeText.lookalike(code), code));
    return List.copyOf(found.values());
  }

  /** What answers "which code?": nothing else is expected, so small letters count as well. */
  public static List<String> answer(String text) {
    List<String> surely = text(text);
    if (!surely.isEmpty()) {
      return surely;
    }
    List<String> words = Stream.of(BETWEEN.split(text.strip(), -1)).toList();
    boolean alone = words.size() <= 2 && CODE.matcher(String.join("", words)).matches();
    return alone && FIGURE.matcher(text).find() ? List.of(String.join("", words)) : List.of();
  }

  private static Stream<String> named(String text) {
    return SlotReader.read(text, ANY_DAY).stream()
        .filter(Mention.CouponCode.class::isInstance)
        .map(m -> ((Mention.CouponCode) m).code());
  }

  /** In capitals with a figure in it, or several capitals in a line of their own. */
  private static Stream<String> likely(String text) {
    List<String> invoices =
        SlotReader.read(text, ANY_DAY).stream()
            .filter(Mention.InvoiceNumber.class::isInstance)
            .map(m -> ((Mention.InvoiceNumber) m).number())
            .toList();
    return Stream.of(BETWEEN.split(text, -1))
        .map(CodesIn::bare)
        .filter(word -> word.length() >= SHORTEST && CODE.matcher(word).matches())
        .filter(word -> invoices.stream().noneMatch(number -> number.contains(word)))
        .filter(word -> TYPED.matcher(word).matches())
        .filter(word -> FIGURE.matcher(word).find() || isCapitals(word, text))
        .filter(word -> !WORDS.contains(word.toUpperCase(Locale.ROOT)));
  }

  /** A code of figures alone, as bars hold it, after a word that says so. */
  private static Stream<String> numbered(String text) {
    return NUMBERED.matcher(text).results().map(found -> found.group(1));
  }

  /** A message that is nothing but codes, several of them: then small letters do as well. */
  private static Stream<String> listed(String text) {
    return isList(text)
        ? Stream.of(BETWEEN.split(text.strip(), -1)).map(CodesIn::bare).filter(w -> !w.isEmpty())
        : Stream.empty();
  }

  /** Whether nothing but codes stands in it, letters and figures stuck together, two or more. */
  public static boolean isList(String text) {
    List<String> words =
        Stream.of(BETWEEN.split(text.strip(), -1))
            .map(CodesIn::bare)
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() > 1 && words.stream().allMatch(word -> STUCK.matcher(word).matches());
  }

  private static boolean isCapitals(String word, String text) {
    boolean list = text.lines().anyMatch(line -> bare(line.strip()).equals(word));
    return list || word.indexOf('-') > 0;
  }

  private static String bare(String word) {
    return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }
}
