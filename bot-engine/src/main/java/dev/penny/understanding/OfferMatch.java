package dev.penny.understanding;

import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.BillWanted;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the buttons shown a typed answer means: by place, words, month or amount; one or none.
 */
final class OfferMatch {
  private static final int SHORT = 6;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 6;
  private static final BigDecimal NEAR = new BigDecimal("0.99");

  private final List<Offer> options;

  OfferMatch(List<Offer> options) {
    this.options = options;
  }

  @Nullable Offer find(String text) {
    if (options.isEmpty() || text.split("\\s+").length > SHORT) {
      return null;
    }
    Integer place = place(text);
    if (place != null) {
      int index = place < 0 ? options.size() + place : place - 1;
      return index >= 0 && index < options.size() ? options.get(index) : null;
    }
    Offer named = only(o -> words(o).equals(plain(text)));
    if (named == null && plain(text).length() >= 4) {
      named = only(o -> words(o).contains(plain(text)));
    }
    if (named == null && plain(text).length() >= LONG_ENOUGH_FOR_A_SLIP) {
      named = only(o -> Spelling.isOneSlip(words(o), plain(text)));
    }
    return named != null ? named : byFigure(text);
  }

  /** With buttons open, a bare digit is a place too, and so are the ends of the list. */
  private @Nullable Integer place(String text) {
    String plain = plain(text);
    if (plain.matches("(?:option |number )?[1-9]")) {
      return plain.charAt(plain.length() - 1) - '0';
    }
    if (plain.matches("(?:the )?(?:top|upper|former)(?: one)?(?: please)?")) {
      return 1;
    }
    if (plain.matches("(?:the )?(?:bottom|lower|latter)(?: one)?(?: please)?")) {
      return -1;
    }
    Slot.Place said = Places.in(text);
    return said == null ? null : said.number();
  }

  /** The button whose label was typed word for word. */
  @Nullable Offer exactly(String text) {
    String plain = plain(text);
    return plain.isEmpty()
        ? null
        : options.stream().filter(o -> words(o).equals(plain)).findFirst().orElse(null);
  }

  private @Nullable Offer byFigure(String text) {
    for (Slot slot : Times.in(text)) {
      if (slot instanceof Slot.Bill(BillWanted.InMonth(var month, var year))) {
        return only(o ->
            o.label().stream()
                .anyMatch(p ->
                    p instanceof Phrase.MonthFigure f
                        && f.month().getMonth() == month
                        && (year == null || f.month().getYear() == year)));
      }
    }
    Slot.Amount amount = Amounts.in(text);
    return amount == null ? null : only(o -> costs(o, amount.major()));
  }

  /** With cents the amount is meant to the cent, without them roughly. */
  private static boolean costs(Offer offer, BigDecimal major) {
    BigDecimal reach = major.scale() > 0 ? BigDecimal.ZERO : NEAR;
    return offer.label().stream()
        .anyMatch(p ->
            p instanceof Phrase.MoneyFigure f
                && f.money().abs().major().subtract(major).abs().compareTo(reach) <= 0);
  }

  /** The one option that fits; null where none or several do. */
  private @Nullable Offer only(Predicate<Offer> fits) {
    List<Offer> found = options.stream().filter(fits).toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static String words(Offer offer) {
    var words = new StringBuilder();
    for (Phrase phrase : Tongue.EN.of(offer.label())) {
      switch (phrase) {
        case Phrase.Words w -> words.append(w.text());
        case Phrase.Sentence _ -> {} // none is left
        case Phrase.NameFigure n -> words.append(n.name());
        case Phrase.Figure _ -> words.append(' ');
      }
    }
    return plain(words.toString());
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
