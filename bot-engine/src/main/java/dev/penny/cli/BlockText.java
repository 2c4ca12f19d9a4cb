package dev.penny.cli;

import dev.penny.protocol.WireBlock;
import dev.penny.protocol.WireBlock.Choice;
import dev.penny.protocol.WireBlock.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Blocks as lines at a terminal. */
final class BlockText {
  private BlockText() {}

  static String of(WireBlock block) {
    return switch (block) {
      case WireBlock.Text text -> text(text.spans());
      case WireBlock.BillChange change -> change(change);
      case WireBlock.Card card -> card(card);
      case WireBlock.Article article -> article(article);
      case WireBlock.Choices choices -> line(choices.prompt(), "") + buttons(choices.choices());
    };
  }

  private static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  private static String change(WireBlock.BillChange change) {
    var out = new StringBuilder();
    out.append(text(change.headline())).append("\n  ").append(change.comparison()).append('\n');
    out.append(line(change.note(), "  "));
    out.append(figure("  ", change.previous().label(), change.previous().total().text()));
    for (WireBlock.Reason reason : change.reasons()) {
      String tag = reason.tag() == null ? "" : " [" + reason.tag() + "]";
      out.append(
          figure(
              "  ", reason.title() + tag + (reason.error() ? " (!)" : ""), reason.amount().text()));
      out.append("      ").append(text(reason.sentence())).append('\n');
    }
    out.append(figure("  ", change.current().label(), change.current().total().text()));
    WireBlock.NextBill next = change.nextBill();
    if (next != null) {
      out.append(figure("  ", "Next bill " + next.when(), next.amount().text()));
      next.assumptions().forEach(a -> out.append("      ").append(a).append('\n'));
    }
    return out + buttons(change.actions());
  }

  private static String card(WireBlock.Card card) {
    var out = new StringBuilder();
    WireBlock.Amount figure = card.figure();
    out.append(figure("", card.title(), figure == null ? "" : figure.text()));
    out.append(line(card.caption(), "  "));
    for (WireBlock.Row row : card.rows()) {
      WireBlock.Amount amount = row.amount();
      out.append(figure("  ", row.label(), amount == null ? "" : amount.text()));
      out.append(line(row.detail(), "      "));
    }
    return out + buttons(card.actions());
  }

  private static String article(WireBlock.Article article) {
    return article.title()
        + "\n"
        + article.paragraphs().stream().map(p -> "  " + p + "\n").collect(Collectors.joining())
        + "  ("
        + article.url()
        + ")";
  }

  private static String figure(String indent, String label, String amount) {
    return indent + label + (amount.isEmpty() ? "" : "   " + amount) + "\n";
  }

  private static String line(@Nullable String text, String indent) {
    return text == null ? "" : indent + text + "\n";
  }

  private static String buttons(List<Choice> choices) {
    return choices.isEmpty()
        ? ""
        : choices.stream().map(c -> "[" + c.label() + "]").collect(Collectors.joining(" "));
  }
}
