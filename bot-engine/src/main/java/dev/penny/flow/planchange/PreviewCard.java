package dev.penny.flow.planchange;

import dev.penny.conversation.Block;
import dev.penny.explain.story.NextBill;
import dev.penny.flow.PlanPreview;
import dev.penny.flow.Words;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.util.ArrayList;
import java.util.List;

/** The next bill with a change: its lines, those of the part month, and the bill after. */
final class PreviewCard {
  private static final Words WORDS = PlanChangeFlow.WORDS;

  private PreviewCard() {}

  static Block.Text words(PlanPreview preview) {
    String ref = preview.ref();
    var figures =
        new ArrayList<Object>(
            List.of(
                "from",
                new NameFigure(preview.from().name(), ref),
                "day",
                new DayFigure(preview.at(), ref),
                "next",
                new MoneyFigure(preview.next().amountDue(), ref),
                "before",
                new MoneyFigure(preview.stay().amountDue(), ref),
                "after",
                new MoneyFigure(preview.after().amountDue(), ref)));
    if (preview.to() != null) {
      figures.addAll(List.of("name", new NameFigure(preview.to().name(), ref)));
    }
    return WORDS.text(preview.to() == null ? "dropped" : "moved", figures.toArray());
  }

  static Block.Card of(PlanPreview preview) {
    String ref = preview.ref();
    NextBill next = preview.next();
    var rows = new ArrayList<Block.Row>();
    for (NextBill.Line line : next.lines()) {
      boolean part = line.basis() == NextBill.Basis.PART_PERIOD;
      List<Phrase> detail = part ? WORDS.say("part") : List.of();
      rows.add(
          new Block.Row(
              List.of(new NameFigure(line.name(), ref)),
              detail,
              new MoneyFigure(line.amount(), ref)));
    }
    total(rows, "tax", next.tax(), ref);
    total(rows, "credits", next.creditsUsed().negated(), ref);
    rows.add(
        new Block.Row(
            WORDS.say("unchanged"), List.of(), new MoneyFigure(preview.stay().amountDue(), ref)));
    rows.add(
        new Block.Row(
            WORDS.say("later"), List.of(), new MoneyFigure(preview.after().amountDue(), ref)));
    for (List<Phrase> assumption : preview.assumptions().stream().distinct().toList()) {
      rows.add(new Block.Row(assumption, List.of(), null));
    }
    return new Block.Card(
        Block.Kind.NEXT_BILL,
        WORDS.say("title"),
        new MoneyFigure(next.amountDue(), ref),
        WORDS.say("issued", "day", new DayFigure(next.issueDate(), ref)),
        rows,
        List.of());
  }

  private static void total(List<Block.Row> rows, String key, Money amount, String ref) {
    if (!amount.isZero()) {
      rows.add(new Block.Row(WORDS.say(key), List.of(), new MoneyFigure(amount, ref)));
    }
  }
}
