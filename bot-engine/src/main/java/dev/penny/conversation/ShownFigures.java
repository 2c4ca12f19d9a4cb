package dev.penny.conversation;

import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Picks from a reply what an agent needs to see again: the figures of its cards. */
final class ShownFigures {
  private ShownFigures() {}

  static List<Memory.Shown> of(Reply reply) {
    return reply.blocks().stream().flatMap(b -> of(b).stream()).toList();
  }

  private static List<Memory.Shown> of(Block block) {
    return switch (block) {
      case Block.Text _, Block.Choices _ -> List.of();
      case Block.Article a ->
          List.of(
              new Memory.Shown(
                  List.of(Phrase.words("Article")),
                  List.of(new Phrase.NameFigure(a.title(), "article:" + a.slug())),
                  "article:" + a.slug()));
      case Block.BillChange change -> ofChange(change);
      case Block.Card card -> ofCard(card);
    };
  }

  private static List<Memory.Shown> ofChange(Block.BillChange change) {
    var shown = new ArrayList<Memory.Shown>();
    shown.add(
        new Memory.Shown(
            change.comparison(), change.headline(), "invoice:" + change.current().invoice()));
    for (Block.Reason reason : change.reasons().subList(0, change.shown())) {
      shown.add(new Memory.Shown(reason.title(), List.of(reason.amount()), reason.amount().ref()));
    }
    return shown;
  }

  private static List<Memory.Shown> ofCard(Block.Card card) {
    Phrase.MoneyFigure figure = card.figure();
    return figure == null
        ? List.of()
        : List.of(new Memory.Shown(card.title(), List.of(figure), figure.ref()));
  }
}
