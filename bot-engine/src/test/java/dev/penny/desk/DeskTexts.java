package dev.penny.desk;

import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import dev.penny.protocol.WireBlock;
import dev.penny.protocol.WireEvent;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plain wording for tests. Its customer view is careless on purpose: it repeats every event word
 * for word, so only the desk stands between a note and the customer.
 */
final class DeskTexts {
  static final Wording CARELESS =
      new Wording(
          DeskTexts::text,
          bill -> new Phrase.NameFigure("bill of " + bill.issueDate(), "invoice:" + bill.id()),
          item -> List.of(new Phrase.PeriodFigure(item.period(), "item:" + item.id())),
          history -> history.invoices().getLast().totals().amountDue(),
          DeskTexts::event);

  private DeskTexts() {}

  static String text(List<Phrase> phrases) {
    return Tongue.EN.of(phrases).stream()
        .map(phrase ->
            switch (phrase) {
              case Phrase.Words words -> words.text();
              case Phrase.MoneyFigure money -> money(money.money());
              case Phrase.DayFigure day -> day.day().toString();
              case Phrase.NameFigure name -> name.name();
              case Phrase.PeriodFigure span -> span.period().toString();
              case Phrase.Figure other -> other.toString();
              case Phrase.Sentence sentence -> text(sentence.in(Tongue.EN));
            })
        .collect(Collectors.joining());
  }

  static String money(Money money) {
    return money.toString();
  }

  private static WireEvent event(Recorded recorded) {
    Event event = recorded.event();
    var words = List.of(new WireBlock.Span(event.toString(), null));
    return new WireEvent.BotSaid(
        recorded.seq(), recorded.at().toString(), "en", List.of(new WireBlock.Text(words)));
  }
}
