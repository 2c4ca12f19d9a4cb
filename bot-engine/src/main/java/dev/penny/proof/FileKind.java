package dev.penny.proof;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The kinds that are taken, told by how the bytes begin and never by a name or a header. */
public enum FileKind {
  JPEG("image/jpeg", ".jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
  PNG("image/png", ".png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
  PDF("application/pdf", ".pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII));

  private final String type;
  private final String ending;
  private final byte[] begins;

  FileKind(String type, String ending, byte[] begins) {
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
    if (bytes.length < begins.length) {
      return false;
    }
    for (int i = 0; i < begins.length; i++) {
      if (bytes[i] != begins[i]) {
        return false;
      }
    }
    return true;
  }
}
