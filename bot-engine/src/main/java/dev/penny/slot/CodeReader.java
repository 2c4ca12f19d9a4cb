package dev.penny.slot;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and codes that stand for something: invoice numbers ("invoice 2026-000214", "#D3001 01"),
 * the last four digits of a card ("ending in 4242"), and coupon codes ("code SAVE 20").
 */
final class CodeReader {
  private static final Set<String> INVOICES =
      Set.of("invoice", "bill", "inv", "rechnung", "statement");
  private static final Set<String> NUMBER = WordSet.of("number no nr num # id ref");
  private static final Set<String> ENDING = Set.of("ending", "ends", "ended", "finishing");
  private static final Set<String> CARDS =
      Set.of("card", "visa", "mastercard", "maestro", "amex", "iban");
  private static final Set<String> COUPONS =
      Set.of("code", "coupon", "voucher", "promo", "promocode", "discount");
  private static final Set<String> OTHER_CODES =
      WordSet.of(
          "zip post postal area country sort security pin verification access error swift bank qr bar",
          "source dress dial phone city state login auth authentication pass branch iban bic product");
  private static final Set<String> NO_CODE =
      WordSet.of(
          "for the on was is not does doesn't has didn't that a my i still isn't and to it",
          "won't in please of code codes from at by or ended expired gone off applied");
  private static final int SHORTEST = 4;
  private static final int LONGEST_CODE = 24;

  private final Tokens tokens;
  private final String text;
  private final BareCodeReader bareCodes;

  CodeReader(Tokens tokens, String text) {
    this.tokens = tokens;
    this.text = text;
    this.bareCodes = new BareCodeReader(tokens, text);
  }

  @Nullable Match<Mention> read(int at) {
    Match<Mention> card = lastFour(at);
    if (card != null) {
      return card;
    }
    Match<Mention> invoice = invoice(at);
    if (invoice != null) {
      return invoice;
    }
    Match<Mention> coupon = coupon(at);
    if (coupon != null) {
      return coupon;
    }
    Match<Mention> printed = printed(at);
    return printed != null ? printed : bareCodes.read(at);
  }

  /** "Ending in 4242", "last four digits 4242", "**** 4242", "visa 4242". */
  private @Nullable Match<Mention> lastFour(int at) {
    int next = -1;
    if (tokens.in(at, ENDING)) {
      next = tokens.skip(tokens.skip(at + 1, Set.of("in", "with", "on")), ":");
    } else if (tokens.is(at, "last") && tokens.in(at + 1, Set.of("4", "four"))) {
      next = tokens.skip(at + 2, Set.of("digits", "numbers"));
      next = tokens.skip(tokens.skip(next, Set.of("are", "is", "of")), ":");
    } else if (tokens.in(at, CARDS) && tokens.isNumber(at + 1) && !isYear(at + 1)) {
      next = at + 1;
    } else if ((tokens.is(at, "*") || tokens.is(at, "x")) && tokens.isNumber(at + 1)) {
      next = at + 1;
    }
    return next > 0 && tokens.text(next).length() == 4 && tokens.whole(next, 4) >= 0
        ? new Match<>(new Mention.LastFour(start(next), end(next), tokens.text(next)), next + 1)
        : null;
  }

  /** After "invoice", "bill number" or "#": figures, letters and dashes, with blanks between. */
  private @Nullable Match<Mention> invoice(int at) {
    boolean named = tokens.in(at, INVOICES);
    int next = named ? at + 1 : at;
    boolean numbered = tokens.in(next, NUMBER) && (named || tokens.is(next, "#"));
    while (tokens.in(next, NUMBER) || (numbered && tokens.in(next, Set.of(":", ".", "is")))) {
      next++;
    }
    if (!named && !numbered) {
      return null;
    }
    int end = number(next);
    int digits = digits(next, end);
    boolean year = !numbered && ((end == next + 1 && digits == 4 && isYear(next)) || isTime(next));
    return digits < SHORTEST || year || isAmount(next, end)
        ? null
        : new Match<>(new Mention.InvoiceNumber(start(next), end(end - 1), cut(next, end)), end);
  }

  /** "2026-03" is a month. */
  private boolean isTime(int at) {
    return new TimeReader(tokens, Frame.past(LocalDate.EPOCH)).read(at) != null;
  }

  private boolean isYear(int at) {
    int year = tokens.whole(at, 4);
    return year >= 1990 && year <= 2049;
  }

  private boolean isAmount(int at, int end) {
    return Currencies.isAt(tokens, end)
        || (tokens.isNumber(at)
            && (tokens.text(at).contains(".") || tokens.text(at).contains(",")));
  }

  /** A number with the letters of an invoice before it, wherever it stands: "INV-2026-000214". */
  private @Nullable Match<Mention> printed(int at) {
    boolean letters =
        tokens.isWord(at)
            && tokens.at(at).capital()
            && tokens.text(at).length() <= 4
            && !Currencies.isAt(tokens, at);
    boolean stuck =
        tokens.at(at + 1).glued() && (tokens.isNumber(at + 1) || tokens.is(at + 1, "-"));
    int end = letters && stuck ? glued(at) : at;
    boolean alone =
        tokens.isNumber(at)
            && !tokens.isNumber(at - 1)
            && tokens.text(at).length() >= 6
            && isPlain(at);
    boolean dashed = tokens.isNumber(at) && tokens.is(at + 1, "-") && digits(at, glued(at)) >= 6;
    if (alone || dashed) {
      end = glued(at);
    }
    boolean date = dashed && isTime(at);
    return end == at
            || date
            || digits(at, end) < 5
            || Currencies.isAt(tokens, end)
            || isAmount(at, end)
        ? null
        : new Match<>(new Mention.InvoiceNumber(start(at), end(end - 1), cut(at, end)), end);
  }

  private boolean isPlain(int at) {
    return tokens.text(at).chars().allMatch(Character::isDigit);
  }

  /** Where the pieces end that are stuck together. */
  private int glued(int at) {
    int end = at + 1;
    while (tokens.at(end).glued()
        && (tokens.isNumber(end) || tokens.isWord(end) || isDashInside(end))) {
      end++;
    }
    return end;
  }

  private boolean isDashInside(int at) {
    return (tokens.is(at, "-") || tokens.is(at, "_") || tokens.is(at, "/"))
        && tokens.at(at + 1).glued()
        && (tokens.isNumber(at + 1) || tokens.isWord(at + 1));
  }

  /** The end of a number that may be written with blanks: "D3001 01", "2026 000 214". */
  private int number(int at) {
    boolean begins =
        tokens.isNumber(at)
            || (tokens.isWord(at)
                && tokens.text(at).length() <= 4
                && !tokens.in(at, NO_CODE)
                && (tokens.isNumber(at + 1) || tokens.is(at + 1, "-")));
    if (!begins) {
      return at;
    }
    int end = glued(at);
    while ((tokens.isNumber(end) || tokens.is(end, "-"))
        && !Currencies.isAt(tokens, end + 1)
        && end < at + 8) {
      end = tokens.isNumber(end) ? glued(end) : end + 1;
    }
    return tokens.is(end - 1, "-") ? end - 1 : end;
  }

  private int digits(int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += tokens.isNumber(i) ? tokens.text(i).length() : 0;
    }
    return digits;
  }

  /** "Code SAVE20", "voucher: spring 5", "the coupon 'BACK-10'". */
  private @Nullable Match<Mention> coupon(int at) {
    if (!tokens.in(at, COUPONS)
        || (tokens.is(at, "discount") && !tokens.is(at + 1, "code"))
        || (tokens.is(at, "code") && tokens.in(at - 1, OTHER_CODES))) {
      return null;
    }
    int next = tokens.skip(at + 1, Set.of("code", "codes"));
    while (tokens.in(next, WordSet.of(": ' \" “ ‘ is was called"))) {
      next++;
    }
    if (tokens.in(next, NO_CODE) || !(tokens.isWord(next) || tokens.isNumber(next))) {
      return null;
    }
    int end = glued(next);
    boolean more = tokens.isNumber(end) && !tokens.isGluedOn(end) && isAllLetters(next, end);
    end = more ? end + 1 : end;
    String code = cut(next, end);
    boolean coded = digits(next, end) > 0 || isCapital(code);
    return !coded || code.length() < 3 || code.length() > LONGEST_CODE
        ? null
        : new Match<>(new Mention.CouponCode(start(next), end(end - 1), code), end);
  }

  private boolean isAllLetters(int from, int to) {
    return to == from + 1 && tokens.isWord(from);
  }

  private static boolean isCapital(String code) {
    return code.chars().filter(Character::isUpperCase).count() >= 3;
  }

  private String cut(int from, int to) {
    return text.substring(start(from), end(to - 1));
  }

  private int start(int at) {
    return tokens.at(at).start();
  }

  private int end(int at) {
    return tokens.at(at).end();
  }
}
