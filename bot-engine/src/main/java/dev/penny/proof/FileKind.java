package dev.penny.proof;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The kinds that are taken, told by how the bytes begin and never by a name or a header. */
public enum FileKind {
  JPEG("image/jpeg", ".jpg", "\u00FF\u00D8\u00FF"),
  PNG("image/png", ".png", "\u0089PNG\r\n\u001A\n"),
  PDF("application/pdf", ".pdf", "%PDF-");

  private final String type;
  private final String ending;

  /** A character a byte. */
  private final String begins;

  FileKind(String type, String ending, String begins) {
    this.type = type;
    this.ending = ending;
    this.begins = begins;
  }

  public String type() {
    return type;
  }

  /** With its dot. */
  public String ending() {
    return ending;
  }

  /** Null: none of these. */
  static @Nullable FileKind of(byte[] bytes) {
    for (FileKind kind : values()) {
      if (kind.isOf(bytes)) {
        return kind;
      }
    }
    return null;
  }

  private boolean isOf(byte[] bytes) {
    int length = begins.length();
    return bytes.length >= length
        && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(begins);
  }
}
