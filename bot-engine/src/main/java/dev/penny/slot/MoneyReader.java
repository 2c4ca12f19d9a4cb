package dev.penny.slot;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts: with a currency on either side, in figures or words, and numbers that only their wording
 * makes money (see {@link MoneyCues}).
 */
final class MoneyReader {
  /** An amount and its currency, where one was named. */
  record Sum(BigDecimal major, @Nullable String currency) {}

  private static final Set<String> COUNTRIES = Set.of("us", "a", "c", "nz", "au", "ca");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Tokens tokens;
  private final MoneyCues cues;

  MoneyReader(Tokens tokens) {
    this.tokens = tokens;
    this.cues = new MoneyCues(tokens);
  }

  @Nullable Match<Sum> read(int at) {
    if (isInCode(at)) {
      return null;
    }
    Match<Sum> signed = signed(at);
    if (signed != null) {
      return signed;
    }
    Match<Sum> named = named(at);
    if (named != null) {
      return named;
    }
    Match<Sum> note = note(at);
    return note != null ? note : bare(at);
  }

  /** A figure stuck to letters before it, like "SAVE20", is a code and no amount. */
  private boolean isInCode(int at) {
    return tokens.isNumber(at)
        && tokens.at(at).glued()
        && (tokens.isWord(at - 1) || tokens.is(at - 1, "#") || tokens.is(at - 1, "_"))
        && !Currencies.leads(tokens, at - 1);
  }

  /** "£20", "EUR 1.200,50", "US$5". */
  private @Nullable Match<Sum> signed(int start) {
    boolean country = tokens.in(start, COUNTRIES) && tokens.is(start + 1, "$");
    int at = country && tokens.at(start + 1).glued() ? start + 1 : start;
    if (!Currencies.leads(tokens, at)) {
      return null;
    }
    Match<BigDecimal> number = figure(tokens.skip(at + 1, "-"));
    if (number == null) {
      return null;
    }
    String code = at > start && tokens.is(start, "us") ? "USD" : Currencies.code(tokens.text(at));
    int end = number.end();
    return new Match<>(new Sum(number.value(), code), Currencies.isAt(tokens, end) ? end + 1 : end);
  }

  /** "20 quid", "twenty-five euros", "3 pounds 50", "2k euros", "99p". */
  private @Nullable Match<Sum> named(int at) {
    Match<BigDecimal> number = number(at);
    if (number == null) {
      return null;
    }
    int end = number.end();
    if (Currencies.isCent(tokens, end) && (isWordOfCents(end) || tokens.at(end).glued())) {
      BigDecimal major = number.value().movePointLeft(2);
      return new Match<>(new Sum(major, Currencies.codeOfCent(tokens.text(end))), end + 1);
    }
    int name = COUNTRIES.contains(tokens.text(end)) && !tokens.is(end, "a") ? end + 1 : end;
    if (!Currencies.isAt(tokens, name)) {
      return null;
    }
    String code = name > end && tokens.is(end, "us") ? "USD" : Currencies.code(tokens.text(name));
    return cents(new Match<>(new Sum(number.value(), code), name + 1));
  }

  private boolean isWordOfCents(int at) {
    return tokens.text(at).length() > 2;
  }

  /** "… and 20 cents", "3 pounds 50". */
  private Match<Sum> cents(Match<Sum> whole) {
    BigDecimal major = whole.value().major();
    if (major.scale() > 0) {
      return whole;
    }
    int at = tokens.skip(whole.end(), "and");
    Match<BigDecimal> more = number(at);
    if (more == null || more.value().compareTo(HUNDRED) >= 0 || more.value().scale() > 0) {
      return whole;
    }
    boolean named = Currencies.isCent(tokens, more.end());
    boolean two =
        tokens.isNumber(at)
            ? tokens.text(at).length() == 2
            : more.value().compareTo(BigDecimal.TEN) >= 0;
    boolean plain =
        at == whole.end()
            && two
            && (MoneyCues.endsPhrase(tokens, more.end()) || cues.isCalled(more.end()));
    return named || plain
        ? new Match<>(
            new Sum(major.add(more.value().movePointLeft(2)), whole.value().currency()),
            named ? more.end() + 1 : more.end())
        : whole;
  }

  /** "A tenner", "two grand". */
  private @Nullable Match<Sum> note(int start) {
    Match<Integer> count = Numerals.count(tokens, start);
    if (count == null) {
      return null;
    }
    String name = tokens.text(count.end());
    Integer note = Currencies.note(name.equals("tenners") ? "tenner" : name);
    return note == null
        ? null
        : new Match<>(
            new Sum(BigDecimal.valueOf((long) note * count.value()), note < 1000 ? "GBP" : null),
            count.end() + 1);
  }

  /** A number without a currency. */
  private @Nullable Match<Sum> bare(int at) {
    Match<BigDecimal> number = number(at);
    boolean money = number != null && cues.makeMoney(at, number.end());
    return number == null || !money
        ? null
        : new Match<>(new Sum(number.value(), null), number.end());
  }

  private @Nullable Match<BigDecimal> number(int at) {
    boolean half = tokens.is(at, "half") && tokens.is(at + 1, "a");
    Match<Long> whole = half ? Numerals.words(tokens, at + 1) : null;
    if (whole != null) {
      return new Match<>(BigDecimal.valueOf(whole.value() / 2), whole.end());
    }
    Match<BigDecimal> figure = figure(at);
    if (figure != null) {
      return figure;
    }
    Match<Long> words = Numerals.words(tokens, at);
    if (words != null) {
      return new Match<>(BigDecimal.valueOf(words.value()), words.end());
    }
    boolean one =
        tokens.is(at, "a") && tokens.in(at + 1, Set.of("pound", "dollar", "euro", "buck"));
    return one ? new Match<>(BigDecimal.ONE, at + 1) : null;
  }

  /** "1.200,50", "1 200", "1.5k", "2 million". */
  private @Nullable Match<BigDecimal> figure(int at) {
    BigDecimal value = tokens.isNumber(at) ? value(tokens.text(at)) : null;
    if (value == null) {
      return null;
    }
    int end = at + 1;
    while (tokens.text(at).length() <= 3 && isGroup(end) && value.scale() <= 0) {
      BigDecimal group = value(tokens.text(end));
      value = value.movePointRight(3).add(group == null ? BigDecimal.ZERO : group);
      end++;
    }
    Integer scale = Currencies.scale(tokens.text(end));
    boolean glues = tokens.at(end).glued() || tokens.text(end).length() > 1;
    if (scale != null && glues && !tokens.isGluedOn(end)) {
      return new Match<>(plain(value.multiply(BigDecimal.valueOf(scale))), end + 1);
    }
    return new Match<>(value, end);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A group of thousands after a blank: "1 200" and "1 200,50". */
  private boolean isGroup(int at) {
    String text = tokens.text(at);
    boolean three = tokens.isNumber(at) && text.length() >= 3 && tokens.whole(at, 3) >= 0;
    boolean decimal =
        tokens.isNumber(at)
            && text.length() == 6
            && (text.charAt(3) == ',' || text.charAt(3) == '.');
    boolean blank = tokens.at(at).start() - tokens.at(at - 1).end() == 1;
    return (three || decimal) && blank;
  }

  /** The last separator before one or two digits is the decimal one; all others group. */
  static @Nullable BigDecimal value(String written) {
    int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    int after = written.length() - last - 1;
    boolean decimal = last >= 0 && after <= 2;
    String whole = (decimal ? written.substring(0, last) : written);
    String plain = whole.replace(".", "").replace(",", "");
    boolean grouped = plain.length() == whole.length() || isGrouped(whole);
    if (!grouped || plain.isEmpty() || plain.length() > 12) {
      return null;
    }
    return new BigDecimal(decimal ? plain + "." + written.substring(last + 1) : plain);
  }

  private static boolean isGrouped(String whole) {
    String[] parts = whole.split("[.,]", -1);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].length() != 3) {
        return false;
      }
    }
    return parts[0].length() <= 3;
  }
}
