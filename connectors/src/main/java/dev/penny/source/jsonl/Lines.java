package dev.penny.source.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penny.source.BadRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one JSON Lines file, one at a time. Lines of white space are passed over; a broken
 * line is told and the next one read. A line longer than 16 MB counts as broken.
 */
final class Lines implements Closeable {
  private static final int LONGEST = 16 * 1024 * 1024;
  private static final Pattern ACCOUNT = Pattern.compile("\"account_id\"\\s*:\\s*\"([^\"\\\\]+)\"");
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final String file;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private boolean atEnd;
  private long number;
  private long bytes;

  Lines(Path path) {
    this.file = String.valueOf(path.getFileName());
    try {
      this.in = Files.newInputStream(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + path, e);
    }
  }

  static JsonNode parse(byte[] json) throws IOException {
    return JSON.readTree(json);
  }

  String file() {
    return file;
  }

  /** Bytes read so far. */
  long bytes() {
    return bytes;
  }

  /** The next line, or null at the end of the file. */
  @Nullable Line next() {
    try {
      while (true) {
        int newline = findNewline();
        if (newline == start && atEnd && start == end) {
          return null;
        }
        number++;
        int from = start;
        int to = newline;
        start = Math.min(newline + 1, end);
        if (number == 1 && hasByteOrderMark(from, to)) {
          from += 3;
        }
        if (!isBlank(from, to)) {
          return line(from, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Line line(int from, int to) throws IOException {
    if (to - from > LONGEST) {
      return broken(from, to, "a line of more than 16 MB");
    }
    String found = "JSON that is no object";
    try {
      JsonNode json = JSON.readTree(buffer, from, to - from);
      if (json.isObject()) {
        return new Line.Parsed(number, json);
      }
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      String what = e.getOriginalMessage().lines().findFirst().orElse("");
      found = "broken JSON (" + what + ") near byte " + column;
    } catch (IOException e) {
      found = "text that is not UTF-8";
    }
    return broken(from, to, found);
  }

  private Line broken(int from, int to, String found) throws IOException {
    int seen = Math.min(to, from + 64 * 1024);
    var text = new String(buffer, from, seen - from, StandardCharsets.ISO_8859_1);
    var account = ACCOUNT.matcher(text);
    boolean named = account.find();
    if (start == end && !atEnd) {
      fill(); // only to learn whether this was the last line
    }
    String mend =
        atEnd && start == end
            ? "It is the last line: the file may have been cut off; export it again."
            : "Correct the line or export the file again.";
    return new Line.Broken(
        new BadRecord(file, number, "", found, "one JSON object on one line in UTF-8", mend),
        named ? account.group(1) : null);
  }

  /** Where the line at {@code start} ends, reading on as far as needed. */
  private int findNewline() throws IOException {
    int at = start;
    while (true) {
      for (; at < end; at++) {
        if (buffer[at] == '\n') {
          return at;
        }
      }
      if (atEnd) {
        return end;
      }
      int searched = at - start;
      fill();
      at = start + Math.min(searched, LONGEST + 1);
    }
  }

  private void fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end > LONGEST + 1) {
      end = LONGEST + 1; // already too long: keep its beginning, drop the rest as it comes
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, end, buffer.length - end);
    if (count < 0) {
      atEnd = true;
    } else {
      end += count;
      bytes += count;
    }
  }

  private boolean hasByteOrderMark(int from, int to) {
    return to - from >= 3
        && buffer[from] == (byte) 0xEF
        && buffer[from + 1] == (byte) 0xBB
        && buffer[from + 2] == (byte) 0xBF;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file, e);
    }
  }
}
