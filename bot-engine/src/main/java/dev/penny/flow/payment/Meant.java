package dev.penny.flow.payment;

import dev.penny.ledger.Account.PaymentMethod;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which payment the customer speaks of: by amount, day or method, as made twice, as the last one;
 * where they name none, the newest that is not where it should be.
 *
 * @param how null where nothing of it was named
 */
public record Meant(Fate fate, @Nullable How how) {
  /** What the payment was found by, and how well it fits. */
  public enum How {
    AMOUNT,
    DAY,
    METHOD,
    LAST,
    TWICE,
    NEAR_AMOUNT,
    NEAR_DAY,
    NO_SUCH_METHOD,
    NOT_TWICE
  }

  private static final Pattern PAID =
      rule(
          "pay|paid|payed|payments?|transfer(?:red)?|sent|received?|went through|visa|mastercard|amex"
              + "|took|taken|debited|bounced|card|get|got|arrived?|landed|reminder|reminded"
              + "|bezahlt|überwiesen|zahlung|abgebucht|mahnung|payé|paiement|virement|prélevé|relance"
              + "|pagado|pagué|pago|transferencia|cobrado|recordatorio");
  private static final Pattern LAST =
      rule(
          "(?:last|latest|most recent|previous) payments?|pay (?:you )?(?:the )?last(?: time)?"
              + "|last (?:pay|paid)|(?:my|the) payment\\b[^.?!]{0,30}\\b"
              + "(?:arrive|receive|go|gone|went|come|came|land|book)");
  private static final Pattern TWICE =
      rule(
          "twice|(?:two|2) (?:times|payments)|double[ds]?|duplicated?|doppelt|zwei ?mal|deux fois"
              + "|en double|dos veces|duplicado");
  private static final Map<PaymentMethod, Pattern> METHODS = methods();

  private static Map<PaymentMethod, Pattern> methods() {
    var methods = new EnumMap<PaymentMethod, Pattern>(PaymentMethod.class);
    methods.put(
        PaymentMethod.CARD,
        rule(
            "(?:credit|debit|by|with|my) card|card payment|visa|mastercard|amex|karte|carte|tarjeta"));
    methods.put(
        PaymentMethod.DIRECT_DEBIT,
        rule("direct debit|lastschrift|abgebucht|prélèvement|prélevé|domiciliación"));
    methods.put(
        PaymentMethod.TRANSFER,
        rule("(?:bank |wire )?transfer(?:red)?|überweisung|überwiesen|virement|transferencia"));
    return methods;
  }

  private static Pattern rule(String words) {
    return Pattern.compile(
        "\\b(?:" + words + ")\\b",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Whether it is about a payment at all. */
  public static boolean isAbout(String text) {
    return PAID.matcher(text).find();
  }

  /** Whether a card is named, which no books of ours know. */
  static boolean namesCard(String text, LocalDate today) {
    return SlotReader.read(text, Frame.past(today)).stream()
        .anyMatch(Mention.LastFour.class::isInstance);
  }

  /** Null: there is no payment on the account. */
  public static @Nullable Meant in(String text, List<Fate> fates, LocalDate today) {
    if (fates.isEmpty()) {
      return null;
    }
    List<Mention> mentions = SlotReader.read(text, Frame.past(today));
    Mention.Money money = first(mentions, Mention.Money.class);
    Mention.Day day = first(mentions, Mention.Day.class);
    if (money != null) {
      return ofAmount(fates, money, day);
    }
    if (day != null) {
      Fate near = nearest(fates, day.day());
      boolean same = near.payment().receivedAt().equals(day.day());
      return new Meant(near, same ? How.DAY : How.NEAR_DAY);
    }
    Mention.Stretch stretch = first(mentions, Mention.Stretch.class);
    if (stretch != null) {
      return newest(fates.stream().filter(f -> isIn(f, stretch)), How.DAY)
          .orElseGet(() -> new Meant(nearest(fates, stretch.to()), How.NEAR_DAY));
    }
    if (TWICE.matcher(text).find()) {
      return newest(fates.stream().filter(Fate.Doubled.class::isInstance), How.TWICE)
          .orElseGet(() -> new Meant(fates.getLast(), How.NOT_TWICE));
    }
    for (var method : METHODS.entrySet()) {
      if (method.getValue().matcher(text).find()) {
        return newest(
                fates.stream().filter(f -> f.payment().method() == method.getKey()), How.METHOD)
            .orElseGet(() -> new Meant(fates.getLast(), How.NO_SUCH_METHOD));
      }
    }
    if (LAST.matcher(text).find()) {
      return new Meant(fates.getLast(), How.LAST);
    }
    return newest(fates.stream().filter(Fate::isTrouble), null)
        .orElseGet(() -> new Meant(fates.getLast(), null));
  }

  private static Optional<Meant> newest(Stream<Fate> fates, @Nullable How how) {
    return fates.reduce((_, later) -> later).map(f -> new Meant(f, how));
  }

  /**
   * Of several of that amount the one nearest the day, else one that is in trouble, else the last.
   */
  private static Meant ofAmount(List<Fate> fates, Mention.Money money, Mention.@Nullable Day day) {
    List<Fate> same = fates.stream().filter(f -> apart(f, money).signum() == 0).toList();
    if (!same.isEmpty()) {
      Fate meant =
          day != null
              ? nearest(same, day.day())
              : same.stream()
                  .filter(Fate::isTrouble)
                  .reduce((_, later) -> later)
                  .orElse(same.getLast());
      return new Meant(meant, How.AMOUNT);
    }
    Fate near =
        fates.reversed().stream()
            .min(Comparator.comparing((Fate f) -> apart(f, money)))
            .orElseThrow();
    return new Meant(near, How.NEAR_AMOUNT);
  }

  private static boolean isIn(Fate fate, Mention.Stretch stretch) {
    LocalDate day = fate.payment().receivedAt();
    return !day.isBefore(stretch.from()) && !day.isAfter(stretch.to());
  }

  private static Fate nearest(List<Fate> fates, LocalDate day) {
    return fates.stream()
        .min(
            Comparator.comparing(
                (Fate f) -> Math.abs(f.payment().receivedAt().toEpochDay() - day.toEpochDay())))
        .orElseThrow();
  }

  private static BigDecimal apart(Fate fate, Mention.Money money) {
    return fate.payment().amount().abs().major().subtract(money.major()).abs();
  }

  private static <T extends Mention> @Nullable T first(List<Mention> mentions, Class<T> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }
}
