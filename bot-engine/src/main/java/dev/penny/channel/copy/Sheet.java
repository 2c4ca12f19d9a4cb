package dev.penny.channel.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * A4 pages filled from the top down; a new page begins when one is full. The font comes with the
 * library and goes into the document, so it looks the same everywhere; a character it does not have
 * is written as a question mark. Measures are points. Close it.
 */
final class Sheet implements AutoCloseable {
  static final float LEFT = 50;
  static final float RIGHT = PDRectangle.A4.getWidth() - 50;
  private static final float TOP = PDRectangle.A4.getHeight() - 56;
  private static final float BOTTOM = 76;
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** What to do at the top of each page after the first. */
  interface Head {
    void draw(Sheet sheet) throws IOException;
  }

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private @Nullable PDPageContentStream page;
  private @Nullable Head head;
  private float y;

  Sheet() throws IOException {
    try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
      font = PDType0Font.load(document, in);
    }
    newPage();
  }

  PDDocument document() {
    return document;
  }

  /** From the next page on. */
  void head(Head each) {
    head = each;
  }

  private void newPage() throws IOException {
    if (page != null) {
      page.close();
    }
    var next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = TOP;
    if (head != null) {
      head.draw(this);
    }
  }

  /** Begins a new page unless so much is left on this one. */
  void need(float height) throws IOException {
    if (y - height < BOTTOM) {
      newPage();
    }
  }

  void down(float points) {
    y -= points;
  }

  /** At the left edge, on this line. */
  void left(String text, float size, float grey) throws IOException {
    write(text, LEFT, size, grey);
  }

  /** Ending at {@code edge}, on this line. */
  void right(String text, float edge, float size, float grey) throws IOException {
    String clean = clean(text);
    write(clean, edge - width(clean, size), size, grey);
  }

  private void write(String text, float x, float size, float grey) throws IOException {
    write(Objects.requireNonNull(page), clean(text), x, y, size, grey);
  }

  private void write(PDPageContentStream to, String text, float x, float at, float size, float grey)
      throws IOException {
    to.beginText();
    to.setNonStrokingColor(grey);
    to.setFont(font, size);
    to.newLineAtOffset(x, at);
    to.showText(text);
    to.endText();
  }

  /** A thin line across, on this line. */
  void rule() throws IOException {
    var to = Objects.requireNonNull(page);
    to.setStrokingColor(0.75f);
    to.setLineWidth(0.5f);
    to.moveTo(LEFT, y);
    to.lineTo(RIGHT, y);
    to.stroke();
  }

  /** The text in lines no wider than so much; a longer word is cut. */
  List<String> wrap(String text, float size, float most) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : clean(text).split(" ", -1)) {
      String rest = word;
      while (!rest.isEmpty()) {
        String longer = line.isEmpty() ? rest : line + " " + rest;
        if (width(longer, size) <= most) {
          line.setLength(0);
          line.append(longer);
          rest = "";
        } else if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        } else {
          int fits = fits(rest, size, most);
          lines.add(rest.substring(0, fits));
          rest = rest.substring(fits);
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private int fits(String word, float size, float most) throws IOException {
    int fits = 1;
    while (fits < word.length() && width(word.substring(0, fits + 1), size) <= most) {
      fits++;
    }
    return fits;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private String clean(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c))
        .forEach(c -> clean.append(has(c) ? Character.toString(c) : "?"));
    return clean.toString();
  }

  private boolean has(int character) {
    try {
      return font.encode(Character.toString(character)).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What stands at the foot of a page, given its number and how many there are. */
  interface Foot {
    String at(int page, int pages);
  }

  /** Writes the feet, which need the number of pages, and gives the finished document. */
  byte[] finish(String foot, Foot numbers) throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      try (var to =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
        float at = 52;
        for (String line : wrap(foot, 8, RIGHT - LEFT - 60)) {
          write(to, line, LEFT, at, 8, 0.4f);
          at -= 10;
        }
        String number = clean(numbers.at(i + 1, pages));
        write(to, number, RIGHT - width(number, 8), 52, 8, 0.4f);
      }
    }
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
