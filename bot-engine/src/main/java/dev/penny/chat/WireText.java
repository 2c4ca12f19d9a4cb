package dev.penny.chat;

import dev.penny.protocol.WireBlock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All the text of a block, one piece a line. */
final class WireText {
  private WireText() {}

  static String of(WireBlock block) {
    return switch (block) {
          case WireBlock.Text text -> spans(text.spans());
          case WireBlock.BillChange c ->
              spans(c.headline())
                  + "\n"
                  + c.comparison()
                  + "\n"
                  + c.note()
                  + "\n"
                  + c.reasons().stream()
                      .map(r -> r.title() + " " + r.amount().text() + " " + spans(r.sentence()))
                      .collect(Collectors.joining("\n"));
          case WireBlock.Card c ->
              c.title()
                  + " "
                  + (c.figure() == null ? "" : c.figure().text())
                  + "\n"
                  + c.rows().stream()
                      .map(r ->
                          r.label()
                              + " "
                              + r.detail()
                              + " "
                              + (r.amount() == null ? "" : r.amount().text()))
                      .collect(Collectors.joining("\n"));
          case WireBlock.Article a -> a.title() + "\n" + String.join("\n", a.paragraphs());
          case WireBlock.Choices c -> String.valueOf(c.prompt());
        }
        + "\n";
  }

  /** Every figure of a block by itself. */
  static Stream<String> figures(WireBlock block) {
    return switch (block) {
      case WireBlock.Text text -> bound(text.spans());
      case WireBlock.BillChange c ->
          Stream.of(
                  bound(c.headline()),
                  c.reasons().stream()
                      .flatMap(
                          r -> Stream.concat(Stream.of(r.amount().text()), bound(r.sentence()))))
              .flatMap(s -> s);
      case WireBlock.Card c ->
          Stream.concat(
              Stream.ofNullable(c.figure()).map(WireBlock.Amount::text),
              c.rows().stream()
                  .flatMap(r -> Stream.ofNullable(r.amount()).map(WireBlock.Amount::text)));
      case WireBlock.Article _ -> Stream.of();
      case WireBlock.Choices _ -> Stream.of();
    };
  }

  private static Stream<String> bound(List<WireBlock.Span> spans) {
    return spans.stream().filter(s -> s.ref() != null).map(WireBlock.Span::text);
  }

  private static String spans(List<WireBlock.Span> spans) {
    return spans.stream().map(WireBlock.Span::text).collect(Collectors.joining());
  }
}
