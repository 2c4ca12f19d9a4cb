package dev.penny.article.markdown;

import dev.penny.article.Passage;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Markdown to passages of plain text. A heading begins a passage; a long section is cut between its
 * blocks. Markup is dropped, its words are kept; raw HTML is kept as the text it is, so it can only
 * ever be seen, not run.
 */
final class Passages extends AbstractVisitor {
  /** Beyond this many characters a new passage begins: what fits a chat bubble. */
  static final int LONG = 600;

  private final List<Passage> passages = new ArrayList<>();
  private final List<Passage.Block> blocks = new ArrayList<>();
  private String heading = "";

  private Passages() {}

  static List<Passage> of(String markdown) {
    var walk = new Passages();
    ArticlePage.PARSER.parse(markdown).accept(walk);
    walk.endPassage();
    return List.copyOf(walk.passages);
  }

  @Override
  public void visit(Heading node) {
    endPassage();
    heading = words(node);
  }

  @Override
  public void visit(Paragraph node) {
    add(new Passage.Paragraph(words(node)));
  }

  @Override
  public void visit(BulletList node) {
    items(node).forEach(item -> add(new Passage.Bullet(words(item))));
  }

  @Override
  public void visit(OrderedList node) {
    Integer first = node.getMarkerStartNumber();
    int number = first == null ? 1 : first;
    for (ListItem item : items(node)) {
      add(new Passage.Step(number++, words(item)));
    }
  }

  @Override
  public void visit(FencedCodeBlock node) {
    add(new Passage.Paragraph(node.getLiteral().strip()));
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    add(new Passage.Paragraph(node.getLiteral().strip()));
  }

  @Override
  public void visit(HtmlBlock node) {
    add(new Passage.Paragraph(node.getLiteral().strip()));
  }

  private void add(Passage.Block block) {
    if (block.text().isBlank()) {
      return;
    }
    int length = blocks.stream().mapToInt(b -> b.text().length()).sum();
    if (length > 0 && length + block.text().length() > LONG) {
      endPassage();
    }
    blocks.add(block);
  }

  private void endPassage() {
    if (!blocks.isEmpty()) {
      passages.add(new Passage(heading, blocks));
      blocks.clear();
    }
  }

  private static List<ListItem> items(Node list) {
    var items = new ArrayList<ListItem>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        items.add(item);
      }
    }
    return items;
  }

  private static String words(Node node) {
    var words = new Words();
    node.accept(words);
    return words.text.toString().replaceAll("\\s+", " ").strip();
  }

  /** The words below a node, those of a link or picture included. */
  private static final class Words extends AbstractVisitor {
    final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
      text.append(' ');
    }

    @Override
    public void visit(Paragraph node) {
      visitChildren(node);
      text.append(' ');
    }
  }
}
