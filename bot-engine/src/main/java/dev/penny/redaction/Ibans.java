package dev.penny.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank accounts by ISO 13616: the length of their country and the check digits, modulo 97. */
final class Ibans {
  private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}");

  /** Country and length, from the registry of ISO 13616. */
  private static final String LENGTHS =
      "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29"
          + "ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20"
          + "LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28"
          + "PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22"
          + "VG24XK20YE30";

  private static final Map<String, Integer> LENGTH = new HashMap<>();

  static {
    for (int i = 0; i < LENGTHS.length(); i += 4) {
      LENGTH.put(LENGTHS.substring(i, i + 2), Integer.valueOf(LENGTHS.substring(i + 2, i + 4)));
    }
  }

  private Ibans() {}

  static void find(String text, List<Span> spans) {
    Matcher start = START.matcher(text);
    int at = 0;
    while (start.find(at)) {
      int end = end(text, start.start());
      if (end > 0) {
        spans.add(new Span(start.start(), end, Hidden.IBAN));
      }
      at = start.end();
    }
  }

  /** Where the account that starts here ends, or -1. */
  private static int end(String text, int from) {
    var plain = new StringBuilder();
    Integer length = null;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Ascii.isLetterOrDigit(c)) {
        plain.append(Ascii.upper(c));
      } else if (c != ' ' && c != '-' && c != '\n') {
        return -1;
      }
      if (plain.length() == 2) {
        length = LENGTH.get(plain.toString());
      }
      if (plain.length() >= 2 && length == null) {
        return -1;
      }
      if (length != null && plain.length() == length) {
        boolean ends = i + 1 == text.length() || !Ascii.isLetterOrDigit(text.charAt(i + 1));
        return ends && rest(plain) == 1 ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** The number with its first four characters last, letters as 10 to 35, modulo 97. */
  private static int rest(StringBuilder iban) {
    int rest = 0;
    for (int i = 0; i < iban.length(); i++) {
      char c = iban.charAt((i + 4) % iban.length());
      rest = Ascii.isDigit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
    }
    return rest;
  }
}
