package dev.penny.chat;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything a reply says, article text aside: each line is phrases in a row. */
final class Spoken {
  private Spoken() {}

  static List<List<Phrase>> lines(Reply reply) {
    var lines = new ArrayList<List<Phrase>>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Text text -> lines.add(text.phrases());
        case Block.Article _ -> {}
        case Block.Choices choices -> {
          lines.add(choices.prompt());
          labels(lines, choices.offers());
        }
        case Block.Card card -> card(lines, card);
        case Block.BillChange change -> change(lines, change);
      }
    }
    return lines;
  }

  /** A line as words, its figures as bare dots: no figure can make or break a promise. */
  static List<String> sentences(List<Phrase> line) {
    var text = new StringBuilder();
    for (Phrase phrase : line) {
      text.append(phrase instanceof Phrase.Words words ? words.text() : "#");
    }
    return Arrays.stream(text.toString().split("[.!?;:]")).map(String::strip).toList();
  }

  private static void card(List<List<Phrase>> lines, Block.Card card) {
    lines.add(card.title());
    lines.add(card.caption());
    for (Block.Row row : card.rows()) {
      lines.add(row.label());
      lines.add(row.detail());
      if (row.amount() != null) {
        lines.add(List.of(row.amount()));
      }
    }
    labels(lines, card.actions());
  }

  private static void change(List<List<Phrase>> lines, Block.BillChange change) {
    lines.add(change.headline());
    lines.add(change.comparison());
    lines.add(change.note());
    for (Block.Reason reason : change.reasons()) {
      lines.add(reason.title());
      lines.add(reason.sentence());
      lines.add(List.of(reason.amount()));
      for (Block.Proof proof : reason.evidence()) {
        lines.add(proof.label());
        lines.add(proof.value());
      }
    }
    labels(lines, change.actions());
  }

  private static void labels(List<List<Phrase>> lines, List<Offer> offers) {
    offers.forEach(offer -> lines.add(offer.label()));
  }
}
