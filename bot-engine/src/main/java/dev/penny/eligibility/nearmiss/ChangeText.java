package dev.penny.eligibility.nearmiss;

import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A change as one sentence for the customer. {@code ref} is the evidence's id. */
public final class ChangeText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private ChangeText() {}

  public static List<Phrase> of(Change change, Currency currency, ZoneId zone, String ref) {
    var sentence = new ArrayList<Phrase>();
    var until = change.waitUntil();
    if (until != null) {
      sentence.add(Phrase.words("Wait until "));
      String moment = until.atZone(zone).format(MOMENT) + " (" + zone.getId() + ")";
      sentence.add(new Phrase.NameFigure(moment, ref));
    }
    switch (change.edit()) {
      case null -> {}
      case Edit.Add(var good, var amount) -> {
        sentence.add(Phrase.words(until == null ? "Add " : " and add "));
        sentence.add(new Phrase.MoneyFigure(Money.of(amount, currency), ref));
        sentence.add(Phrase.words(" of "));
        sentence.add(new Phrase.NameFigure(good.chargeCode(), ref));
      }
      case Edit.Remove(var item) -> {
        sentence.add(Phrase.words(until == null ? "Take off " : " and take off "));
        sentence.add(new Phrase.NameFigure(item.id(), ref));
      }
    }
    sentence.add(Phrase.words("."));
    return List.copyOf(sentence);
  }
}
