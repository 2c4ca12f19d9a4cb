package dev.penny.flow.ending;

import dev.penny.conversation.Block;
import dev.penny.flow.EndTerms;
import dev.penny.flow.Words;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ends when, and what it costs. */
final class EndCard {
  private static final Words WORDS = EndingFlow.WORDS;

  private EndCard() {}

  static Block.Text words(EndTerms terms) {
    String ref = terms.ref();
    var name = new NameFigure(terms.name(), ref);
    var end = new DayFigure(terms.end(), ref);
    LocalDate term = terms.termEnd();
    Money fee = terms.fee();
    if (terms.cooling()) {
      return WORDS.text("cooling", "name", name, "day", end);
    }
    if (term == null) {
      return WORDS.text("free", "name", name, "day", end);
    }
    var bound = new DayFigure(term, ref);
    return fee == null
        ? WORDS.text("bound", "name", name, "day", end, "term", bound)
        : WORDS.text(
            "fee", "name", name, "day", end, "term", bound, "fee", new MoneyFigure(fee, ref));
  }

  static Block.Card of(EndTerms terms) {
    String ref = terms.ref();
    var rows = new ArrayList<Block.Row>();
    rows.add(row(WORDS.say("ends", "day", new DayFigure(terms.end(), ref)), null, ref));
    rows.add(row(WORDS.say("monthly"), terms.monthly(), ref));
    if (terms.fee() != null) {
      rows.add(row(WORDS.say("feerow"), terms.fee(), ref));
    }
    rows.add(row(WORDS.say("without"), terms.without(), ref));
    if (terms.credits().signum() > 0) {
      rows.add(row(WORDS.say("credits"), terms.credits(), ref));
    }
    for (String lost : terms.lost()) {
      rows.add(row(WORDS.say("lost", "name", new NameFigure(lost, ref)), null, ref));
    }
    return new Block.Card(
        Block.Kind.NEXT_BILL,
        WORDS.say("title", "name", new NameFigure(terms.name(), ref)),
        null,
        WORDS.say("caption"),
        rows,
        List.of());
  }

  /** Of each that runs: when it can end, and at what fee. */
  static Block.Card all(List<EndTerms> all) {
    var rows = new ArrayList<Block.Row>();
    for (EndTerms terms : all) {
      String ref = terms.ref();
      var end = new DayFigure(terms.end(), ref);
      Money fee = terms.fee();
      rows.add(
          new Block.Row(
              List.of(new NameFigure(terms.name(), ref)),
              WORDS.say(fee == null ? "endsfree" : "endsfee", "day", end),
              fee == null ? null : new MoneyFigure(fee, ref)));
    }
    return new Block.Card(
        Block.Kind.NEXT_BILL, WORDS.say("all"), null, WORDS.say("caption"), rows, List.of());
  }

  private static Block.Row row(List<Phrase> label, @Nullable Money amount, String ref) {
    return new Block.Row(label, List.of(), amount == null ? null : new MoneyFigure(amount, ref));
  }
}
