package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file with one line of JSON before it, as the chat sends files. */
final class SentFile {
  private static final int HEAD_BYTES = 16 * 1024;
  private static final int LONGEST = 5_000;

  private final @Nullable JsonNode head;
  private final byte[] file;

  private SentFile(@Nullable JsonNode head, byte[] file) {
    this.head = head;
    this.file = file;
  }

  static SentFile of(byte[] body) {
    int end = 0;
    while (end < Math.min(body.length, HEAD_BYTES) && body[end] != '\n') {
      end++;
    }
    String line = new String(body, 0, end, StandardCharsets.UTF_8);
    boolean ends = end < body.length && body[end] == '\n';
    return new SentFile(
        ends ? Json.object(line).orElse(null) : null,
        ends ? Arrays.copyOfRange(body, end + 1, body.length) : new byte[0]);
  }

  byte[] file() {
    return file;
  }

  /** A field of the line; null where it is not there, not a text, empty or too long. */
  @Nullable String text(String field) {
    JsonNode node = head == null ? null : head.get(field);
    String text = node == null ? null : node.textValue();
    return text == null || text.isBlank() || text.length() > LONGEST ? null : text;
  }
}
