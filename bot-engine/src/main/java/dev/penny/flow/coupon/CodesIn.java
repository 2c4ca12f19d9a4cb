package dev.penny.flow.coupon;

import dev.penny.promotion.CodeText;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
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
  private static final int SHORTEST = 4;

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
    Stream.concat(named(text), likely(text))
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

  private static boolean isCapitals(String word, String text) {
    boolean list = text.lines().anyMatch(line -> bare(line.strip()).equals(word));
    return list || word.indexOf('-') > 0;
  }

  private static String bare(String word) {
    return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }
}
