package dev.penny.redaction;

import java.util.regex.Pattern;

/** What can be hidden. Where two overlap, the one named first gives the words. */
public enum Hidden {
  CARD("card"),
  IBAN("IBAN"),
  KEY("key"),
  PASSWORD("password"),
  SECURITY_CODE("security code"),
  PIN("PIN"),
  ONE_TIME_CODE("one-time code"),
  E_MAIL("e-mail"),
  PHONE("phone");

  /** Words that stand for something hidden: they are left as they are. */
  static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\[(?:(?:card|IBAN) ending [0-9A-Z]{4}|key|password|security code|PIN|one-time code"
              + "|e-mail|phone)\\]");

  private static final int KEPT = 4;

  private final String name;

  Hidden(String name) {
    this.name = name;
  }

  /** Of a card or bank account the last four characters stay, so that a payment can be found. */
  String instead(String hidden) {
    return switch (this) {
      case CARD, IBAN -> "[" + name + " ending " + lastFour(hidden) + "]";
      case KEY, PASSWORD, SECURITY_CODE, PIN, ONE_TIME_CODE, E_MAIL, PHONE -> "[" + name + "]";
    };
  }

  private static String lastFour(String hidden) {
    var plain = new StringBuilder();
    hidden.chars().filter(Ascii::isLetterOrDigit).forEach(c -> plain.append(Ascii.upper((char) c)));
    return plain.substring(Math.max(0, plain.length() - KEPT));
  }
}
