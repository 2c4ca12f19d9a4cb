package dev.penny.wording;

import dev.penny.money.Money;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as a reader of a locale writes them, with the narrow symbol of the currency, a real minus
 * sign, and a plus only where one is asked for.
 */
final class MoneyFormat {
  private static final ConcurrentHashMap<Currency, String> SYMBOLS = new ConcurrentHashMap<>();
  private static final String MINUS = "\u2212";

  private final Locale locale;

  MoneyFormat(Locale locale) {
    this.locale = locale;
  }

  String money(Money money, boolean signed) {
    String text = format(money.currency(), money.exponent()).format(money.abs().major());
    return sign(money.signum(), signed) + text;
  }

  /** A unit price with all its decimals: 0.2874; 1,585.00 / 365 where it is for so many. */
  String price(UnitPrice price, Currency currency) {
    int decimals =
        Math.max(Math.max(0, currency.getDefaultFractionDigits()), price.major().scale());
    String text = format(currency, decimals).format(price.major().abs());
    String per = price.isOfOne() ? "" : " / " + number(price.per());
    return sign(price.major().signum(), false) + text + per;
  }

  String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return sign(number.signum(), false) + format.format(number.abs());
  }

  String percent(BigDecimal percent) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, percent.stripTrailingZeros().scale()));
    return sign(percent.signum(), false) + format.format(percent.abs().movePointLeft(2));
  }

  private DecimalFormat format(Currency currency, int decimals) {
    var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    var symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol(SYMBOLS.computeIfAbsent(currency, MoneyFormat::narrow));
    format.setDecimalFormatSymbols(symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format;
  }

  /** The shortest of the English symbol and those of the places where this is the money. */
  private static String narrow(Currency currency) {
    Stream<String> home =
        Arrays.stream(Locale.getAvailableLocales())
            .filter(l -> !l.getCountry().isEmpty() && l.getScript().isEmpty())
            .filter(l -> currency.equals(currencyOf(l)))
            .sorted(Comparator.comparing(Locale::toLanguageTag))
            .map(currency::getSymbol);
    return Stream.concat(Stream.of(currency.getSymbol(Locale.ENGLISH)), home)
        .filter(s -> s.codePoints().allMatch(c -> c < 0x3000 && !isRightToLeft(c)))
        .min(Comparator.comparingInt(String::length))
        .orElse(currency.getCurrencyCode());
  }

  private static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static @Nullable Currency currencyOf(Locale locale) {
    try {
      return Currency.getInstance(locale);
    } catch (IllegalArgumentException notACountry) {
      return null;
    }
  }

  private static String sign(int signum, boolean signed) {
    if (signum < 0) {
      return MINUS;
    }
    return signed && signum > 0 ? "+" : "";
  }
}
