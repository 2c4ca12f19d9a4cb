package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the format's simple values: money, decimals, dates, currencies. Never by way of a double.
 */
final class Values {
  private Values() {}

  /** Money as an integer of minor units. */
  static Money money(Fields fields, String field, Currency currency) {
    return Money.of(minor(fields, field, currency), currency);
  }

  private static long minor(Fields fields, String field, Currency currency) {
    String expected = "an integer in minor units of " + currency.getCurrencyCode();
    JsonNode value = fields.require(field, expected);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw fields.fault(field, expected, "Write 19.99 EUR as 1999, 1999 JPY as 1999.");
    }
    return value.longValue();
  }

  static int integer(Fields fields, String field, int least, int most) {
    String expected = "an integer from " + least + " to " + most;
    JsonNode value = fields.require(field, expected);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw fields.fault(field, expected, "");
    }
    int number = value.intValue();
    if (number < least || number > most) {
      throw fields.fault(field, expected, "");
    }
    return number;
  }

  static long whole(Fields fields, String field) {
    JsonNode value = fields.require(field, "an integer");
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw fields.fault(field, "an integer", "");
    }
    return value.longValue();
  }

  static Quantity quantity(Fields fields, String field) {
    return new Quantity(decimal(fields, field, 3));
  }

  static UnitPrice price(Fields fields, String field) {
    return new UnitPrice(decimal(fields, field, 6));
  }

  static Rate rate(Fields fields, String field) {
    return new Rate(decimal(fields, field, 4));
  }

  /** A decimal string (or an integer) with at most so many decimals. */
  static BigDecimal decimal(Fields fields, String field, int decimals) {
    String expected = "a decimal text such as \"19.5\" with at most " + decimals + " decimals";
    JsonNode value = fields.require(field, expected);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return BigDecimal.valueOf(value.longValue());
    }
    if (!value.isTextual() || !isPlainDecimal(value.textValue(), decimals)) {
      throw fields.fault(field, expected, "Write it in quotes, with a point and no exponent.");
    }
    return new BigDecimal(value.textValue());
  }

  /** Digits with at most one point: an exponent could make a number of a billion digits. */
  private static boolean isPlainDecimal(String text, int decimals) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    if (end - start < 1 || end - start > 15) {
      return false;
    }
    int after = text.length() - end - 1;
    if (point >= 0 && (after < 1 || after > decimals)) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i != point && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  static LocalDate date(Fields fields, String field) {
    String expected = "a date YYYY-MM-DD";
    JsonNode value = fields.require(field, expected);
    String text = value.isTextual() ? value.textValue() : "";
    if (text.length() != 10) {
      throw fields.fault(field, expected, "");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw fields.fault(field, expected, "");
    }
  }

  static @Nullable LocalDate optionalDate(Fields fields, String field) {
    return fields.has(field) ? date(fields, field) : null;
  }

  static Period period(Fields fields, String field) {
    var span = fields.object(field);
    LocalDate start = date(span, "start");
    LocalDate end = date(span, "end");
    if (end.isBefore(start)) {
      throw span.fault("end", "a date not before start " + start, "");
    }
    return new Period(start, end);
  }

  static Currency currency(Fields fields, String field) {
    String code = fields.text(field);
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw fields.fault(field, "an ISO 4217 currency code such as EUR", "");
    }
  }

  static ZoneId zone(Fields fields, String field) {
    if (fields.partial() && !fields.has(field)) {
      return ZoneId.of("UTC");
    }
    try {
      return ZoneId.of(fields.text(field));
    } catch (DateTimeException e) {
      throw fields.fault(field, "an IANA time zone such as Europe/Berlin", "");
    }
  }

  static Locale locale(Fields fields, String field) {
    if (fields.partial() && !fields.has(field)) {
      return Locale.ENGLISH;
    }
    try {
      return new Locale.Builder().setLanguageTag(fields.text(field)).build();
    } catch (IllformedLocaleException e) {
      throw fields.fault(field, "a BCP 47 language tag such as en-GB", "");
    }
  }
}
