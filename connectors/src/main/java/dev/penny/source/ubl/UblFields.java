package dev.penny.source.ubl;

import dev.penny.money.Money;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The typed values of one document. What is not there or not of its type is refused with file, line
 * and element. Amounts are in the document's currency and, on a credit note, turned negative.
 */
final class UblFields {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d+)");
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2146, 12, 31);
  private static final String AGAIN = "Correct the file or export it again.";

  private final String file;
  private final XmlNode root;
  private final Currency currency;
  private final boolean negative;

  private UblFields(String file, XmlNode root, Currency currency) {
    this.file = file;
    this.root = root;
    this.currency = currency;
    this.negative = root.space() == XmlNode.Space.CREDIT_NOTE;
  }

  /** Of this document; it must say its currency. */
  static UblFields of(String file, XmlNode root) {
    var euro = new UblFields(file, root, Currency.getInstance("EUR"));
    XmlNode code = euro.required(root, "DocumentCurrencyCode");
    try {
      return new UblFields(file, root, Currency.getInstance(code.text()));
    } catch (IllegalArgumentException e) {
      throw euro.bad(code, quoted(code), "a currency code of ISO 4217 such as EUR", AGAIN);
    }
  }

  XmlNode root() {
    return root;
  }

  Currency currency() {
    return currency;
  }

  boolean isCreditNote() {
    return negative;
  }

  /** The element at the end of the way; one that is not there, or empty, is refused. */
  XmlNode required(XmlNode from, String... way) {
    XmlNode node = from.at(way);
    String last = way[way.length - 1];
    if (node == null) {
      XmlNode parent = way.length == 1 ? from : from.at(head(way));
      XmlNode near = parent == null ? from : parent;
      for (XmlNode other : near.children()) {
        if (other.name().equals(last)) {
          throw bad(other, "another name space", "the name space of UBL 2.1", AGAIN);
        }
      }
      throw new BadRecordException(
          new BadRecord(
              file,
              near.line(),
              from.path() + "/" + String.join("/", way),
              "nothing",
              "this element, which every such document has",
              AGAIN));
    }
    if (node.text().isEmpty() && node.children().isEmpty()) {
      throw bad(node, "nothing in it", "a value", AGAIN);
    }
    return node;
  }

  private static String[] head(String... way) {
    return java.util.Arrays.copyOf(way, way.length - 1);
  }

  String text(XmlNode from, String... way) {
    return required(from, way).text();
  }

  /** The text there, or null where there is none. */
  static @Nullable String optional(XmlNode from, String... way) {
    XmlNode node = from.at(way);
    return node == null || node.text().isEmpty() ? null : node.text();
  }

  Money amount(XmlNode from, String... way) {
    return amountOf(required(from, way));
  }

  @Nullable Money optionalAmount(XmlNode from, String... way) {
    return optional(from, way) == null ? null : amount(from, way);
  }

  /** An amount, exactly: more decimals than the currency has are refused (BR-DEC). */
  Money amountOf(XmlNode node) {
    checkCurrency(node);
    BigDecimal major = decimal(node);
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    if (major.stripTrailingZeros().scale() > decimals) {
      throw bad(
          node,
          quoted(node),
          "an amount with at most " + decimals + " decimals (" + currency + ")",
          "Round it in the billing system; Penny rounds no amount of a bill.");
    }
    try {
      long minor = major.movePointRight(decimals).longValueExact();
      return Money.of(negative ? -minor : minor, currency);
    } catch (ArithmeticException e) {
      throw bad(node, quoted(node), "an amount that fits a bill", AGAIN);
    }
  }

  void checkCurrency(XmlNode node) {
    String code = node.attribute("currencyID");
    if (!currency.getCurrencyCode().equals(code)) {
      throw bad(
          node,
          code == null ? "no currencyID" : "currencyID \"" + code + '"',
          "currencyID \"" + currency + "\", the document's currency",
          "All amounts of one bill are in one currency (BR-CL-03, Peppol R051).");
    }
  }

  /** A number written as XML Schema's decimal, with no exponent. */
  BigDecimal decimal(XmlNode node) {
    if (!DECIMAL.matcher(node.text()).matches()) {
      throw bad(node, quoted(node), "a decimal number such as 12.50", AGAIN);
    }
    return new BigDecimal(node.text());
  }

  /** The same with so many decimals at most, zeros aside. */
  BigDecimal decimal(XmlNode node, int decimals) {
    BigDecimal number = decimal(node);
    if (number.stripTrailingZeros().scale() > decimals) {
      throw bad(node, quoted(node), "at most " + decimals + " decimals", AGAIN);
    }
    return number;
  }

  LocalDate date(XmlNode from, String... way) {
    return dateOf(required(from, way));
  }

  LocalDate dateOf(XmlNode node) {
    try {
      LocalDate day = LocalDate.parse(node.text());
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw bad(node, quoted(node), "a day as YYYY-MM-DD between " + FIRST + " and " + LAST, AGAIN);
  }

  @Nullable LocalDate optionalDate(XmlNode from, String... way) {
    return optional(from, way) == null ? null : date(from, way);
  }

  boolean flag(XmlNode from, String name) {
    XmlNode node = required(from, name);
    return switch (node.text()) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw bad(node, quoted(node), "true or false", AGAIN);
    };
  }

  static String quoted(XmlNode node) {
    String text = node.text();
    return '"' + (text.length() <= 60 ? text : text.substring(0, 57) + "...") + '"';
  }

  BadRecordException bad(XmlNode at, String found, String expected, String mend) {
    return new BadRecordException(new BadRecord(file, at.line(), at.path(), found, expected, mend));
  }
}
