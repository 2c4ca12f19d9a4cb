package dev.penny.slot;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of money: signs, codes and words. */
final class Currencies {
  /**
   * Code by name; "" where the name belongs to several countries, so that the customer's own is
   * meant.
   */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("quid", "GBP"),
          Map.entry("quids", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("sterling", "GBP"),
          Map.entry("$", ""),
          Map.entry("dollar", ""),
          Map.entry("dollars", ""),
          Map.entry("bucks", ""),
          Map.entry("buck", ""),
          Map.entry("usd", "USD"),
          Map.entry("cad", "CAD"),
          Map.entry("aud", "AUD"),
          Map.entry("nzd", "NZD"),
          Map.entry("kr", ""),
          Map.entry("kronor", ""),
          Map.entry("kroner", ""),
          Map.entry("sek", "SEK"),
          Map.entry("nok", "NOK"),
          Map.entry("dkk", "DKK"),
          Map.entry("chf", "CHF"),
          Map.entry("franc", ""),
          Map.entry("francs", ""),
          Map.entry("pln", "PLN"),
          Map.entry("zloty", "PLN"),
          Map.entry("złoty", "PLN"),
          Map.entry("zł", "PLN"),
          Map.entry("zl", "PLN"),
          Map.entry("¥", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("jpy", "JPY"),
          Map.entry("inr", "INR"),
          Map.entry("rupees", ""));

  private static final Set<String> SIGNS = Set.of("€", "£", "$", "¥");
  private static final Map<String, String> CENTS =
      Map.of("p", "GBP", "pence", "GBP", "cent", "", "cents", "", "ct", "", "c", "");

  /** What single coins and notes are called. */
  private static final Map<String, Integer> NOTES = Map.of("fiver", 5, "tenner", 10, "grand", 1000);

  private static final Map<String, Integer> SCALES =
      Map.of(
          "k",
          1_000,
          "grand",
          1_000,
          "m",
          1_000_000,
          "mil",
          1_000_000,
          "thousand",
          1_000,
          "million",
          1_000_000,
          "hundred",
          100);

  private Currencies() {}

  static boolean isAt(Tokens tokens, int at) {
    return NAMES.containsKey(tokens.text(at));
  }

  /** Signs and codes stand before a number, words only after it. */
  static boolean leads(Tokens tokens, int at) {
    String name = tokens.text(at);
    return SIGNS.contains(name)
        || (name.length() == 3 && isAt(tokens, at) && name.equals(lower(code(name))))
        || name.equals("kr");
  }

  private static String lower(@Nullable String code) {
    return code == null ? "" : code.toLowerCase(Locale.ROOT);
  }

  static @Nullable String code(String name) {
    String code = NAMES.get(name);
    return code == null || code.isEmpty() ? null : code;
  }

  static boolean isCent(Tokens tokens, int at) {
    return CENTS.containsKey(tokens.text(at));
  }

  static @Nullable String codeOfCent(String name) {
    String code = CENTS.get(name);
    return code == null || code.isEmpty() ? null : code;
  }

  static @Nullable Integer note(String name) {
    return NOTES.get(name);
  }

  /** What a short word after a number multiplies it by, or null. */
  static @Nullable Integer scale(String name) {
    return SCALES.get(name);
  }
}
