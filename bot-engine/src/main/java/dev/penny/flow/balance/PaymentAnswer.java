package dev.penny.flow.balance;

import dev.penny.conversation.Block;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Payment;
import dev.penny.phrase.Phrase;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.SlotReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "Did you get the 45.20 I paid on the 3rd?": the payment of the customer's own that this is, to
 * the cent; else the nearest, and said so.
 */
final class PaymentAnswer {
  private static final Words WORDS = Words.beside(BalanceFlow.class);
  private static final Pattern PAID =
      Pattern.compile(
          "(?i)\\b(?:pay|paid|payed|payments?|transfer(?:red)?|sent|received|receive|went through|visa|mastercard|amex|took"
              + "|taken|debited|bounced|card|get|got|arrived?|landed)\\b");

  private static final Pattern LAST =
      Pattern.compile(
          "(?i)\\b(?:last|latest|most recent|previous) payments?\\b|\\bpay (?:you )?(?:the )?last(?: time)?\\b"
              + "|\\blast (?:pay|paid)\\b|\\b(?:my|the) payment\\b[^.?!]{0,30}\\b(?:arrive|receive|go|gone|went|come|came|land|book)");

  private final String text;
  private final AccountHistory history;
  private final List<Mention> mentions;

  PaymentAnswer(String text, AccountHistory history, LocalDate today) {
    this.text = text;
    this.history = history;
    this.mentions = SlotReader.read(text, Frame.past(today));
  }

  /** Nothing where no payment is asked for by amount, day or card. */
  List<Block> blocks() {
    if (!PAID.matcher(text).find() || history.payments().isEmpty()) {
      return List.of();
    }
    Mention.Money money = first(Mention.Money.class);
    Mention.Day day = first(Mention.Day.class);
    if (money != null) {
      return List.of(ofAmount(money, day));
    }
    if (first(Mention.LastFour.class) != null) {
      return List.of(WORDS.text("nocard"));
    }
    if (day != null) {
      return List.of(ofDay(day.day()));
    }
    return LAST.matcher(text).find()
        ? List.of(told("found", history.payments().getLast()))
        : List.of();
  }

  private Block ofAmount(Mention.Money money, Mention.@Nullable Day day) {
    List<Payment> same =
        history.payments().stream().filter(p -> apart(p, money).signum() == 0).toList();
    if (!same.isEmpty()) {
      return told("found", day == null ? same.getLast() : nearest(same, day.day()));
    }
    Payment near =
        history.payments().reversed().stream()
            .min(Comparator.comparing((Payment p) -> apart(p, money)))
            .orElseThrow();
    return told("nearamount", near);
  }

  private Block ofDay(LocalDate day) {
    Payment near = nearest(history.payments(), day);
    return told(near.receivedAt().equals(day) ? "found" : "nearday", near);
  }

  private static Payment nearest(List<Payment> payments, LocalDate day) {
    return payments.stream()
        .min(
            Comparator.comparing(
                (Payment p) -> Math.abs(p.receivedAt().toEpochDay() - day.toEpochDay())))
        .orElseThrow();
  }

  private static BigDecimal apart(Payment payment, Mention.Money money) {
    return payment.amount().abs().major().subtract(money.major()).abs();
  }

  private static Block told(String key, Payment payment) {
    String ref = "payment:" + payment.id();
    boolean failed = payment.status() == Payment.Status.FAILED;
    return WORDS.text(
        failed ? key + "failed" : key,
        "amount",
        new Phrase.MoneyFigure(payment.amount(), ref),
        "day",
        new Phrase.DayFigure(payment.receivedAt(), ref));
  }

  private <T extends Mention> @Nullable T first(Class<T> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }
}
