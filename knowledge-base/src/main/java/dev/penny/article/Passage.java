package dev.penny.article;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A section of an article, or a part of one: small enough to be an answer in a chat.
 *
 * @param heading the section's heading; empty for the introduction
 * @param blocks its paragraphs and list items as plain text, never markup
 */
public record Passage(String heading, List<Block> blocks) {
  public Passage {
    blocks = List.copyOf(blocks);
  }

  /** Its blocks as lines of plain text, with a list's marks. */
  public List<String> lines() {
    return blocks.stream().map(Block::line).toList();
  }

  /** Its words in one string, without heading. */
  public String text() {
    return blocks.stream().map(Block::text).collect(Collectors.joining(" "));
  }

  /** A paragraph or a list item. */
  public sealed interface Block {
    String text();

    /** The text as it stands in a plain listing. */
    default String line() {
      return switch (this) {
        case Paragraph p -> p.text();
        case Bullet b -> "• " + b.text();
        case Step s -> s.number() + ". " + s.text();
      };
    }
  }

  public record Paragraph(String text) implements Block {}

  public record Bullet(String text) implements Block {}

  /** An item of a numbered list. */
  public record Step(int number, String text) implements Block {}
}
