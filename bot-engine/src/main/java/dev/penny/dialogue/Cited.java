package dev.penny.dialogue;

import dev.penny.conversation.Block;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.util.List;
import java.util.stream.Stream;

/** The references behind the figures of a block. */
final class Cited {
  private Cited() {}

  static List<String> refs(Block block) {
    return switch (block) {
      case Block.Text text -> refs(text.phrases()).toList();
      case Block.BillChange change -> change(change).toList();
      case Block.Card card -> card(card).toList();
      case Block.Article article -> List.of("article:" + article.slug());
      case Block.Choices choices -> refs(choices.prompt()).toList();
    };
  }

  private static Stream<String> change(Block.BillChange change) {
    return Stream.of(
            Stream.of(
                "invoice:" + change.previous().invoice(), "invoice:" + change.current().invoice()),
            refs(change.headline()),
            change.reasons().stream().flatMap(Cited::reason))
        .flatMap(s -> s);
  }

  private static Stream<String> reason(Block.Reason reason) {
    return Stream.of(
            refs(reason.sentence()),
            reason.lines().stream().flatMap(Cited::line),
            reason.evidence().stream().map(Block.Proof::ref))
        .flatMap(s -> s);
  }

  private static Stream<String> line(Block.Line line) {
    return Stream.concat(Stream.ofNullable(line.before()), Stream.ofNullable(line.now()))
        .map(side -> "item:" + side.item());
  }

  private static Stream<String> card(Block.Card card) {
    Stream<String> figure = Stream.ofNullable(card.figure()).map(Phrase.MoneyFigure::ref);
    Stream<String> rows =
        card.rows().stream()
            .flatMap(
                r -> Stream.concat(refs(r.label()), Stream.concat(refs(r.detail()), amount(r))));
    return Stream.concat(figure, rows);
  }

  private static Stream<String> amount(Block.Row row) {
    return Stream.ofNullable(row.amount()).map(Phrase.MoneyFigure::ref);
  }

  private static Stream<String> refs(List<Phrase> phrases) {
    return Tongue.EN.of(phrases).stream()
        .filter(Phrase.Figure.class::isInstance)
        .map(Phrase.Figure.class::cast)
        .map(Phrase.Figure::ref);
  }
}
