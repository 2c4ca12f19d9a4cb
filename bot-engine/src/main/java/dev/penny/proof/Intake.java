package dev.penny.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What becomes of a file: an image is drawn anew, so that nothing but its pixels is left; a PDF is
 * taken as it is where it holds nothing that runs or opens by itself; anything else is refused.
 */
public final class Intake {
  /** Bytes; a photo of a phone is smaller. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  /** Names of what a PDF can start by itself or carry along, or of what hides it: a lock. */
  private static final String[] ACTIVE = {
    "/JavaScript",
    "/Launch",
    "/EmbeddedFile",
    "/OpenAction",
    "/RichMedia",
    "/SubmitForm",
    "/XFA",
    "/Encrypt"
  };

  private Intake() {}

  /** What came of looking at a file. */
  public sealed interface Looked {}

  public record Taken(FileKind kind, Body body) implements Looked {}

  public record Refused(Problem problem) implements Looked {}

  /** Each with how to mend it, in the words of the chat. */
  public enum Problem {
    EMPTY,
    TOO_LARGE,
    NOT_TAKEN,
    TOO_MANY_PIXELS,
    DAMAGED,
    ACTIVE_PDF
  }

  public static Looked look(byte[] bytes) {
    if (bytes.length == 0) {
      return new Refused(Problem.EMPTY);
    }
    if (bytes.length > MOST_BYTES) {
      return new Refused(Problem.TOO_LARGE);
    }
    FileKind kind = FileKind.of(bytes);
    return switch (kind) {
      case null -> new Refused(Problem.NOT_TAKEN);
      case JPEG, PNG -> Redraw.of(bytes, kind);
      case PDF -> pdf(bytes);
    };
  }

  private static Looked pdf(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!latin.substring(Math.max(0, latin.length() - 2048)).contains("%%EOF")) {
      return new Refused(Problem.DAMAGED);
    }
    String hidden = PdfObjects.in(latin, bytes);
    if (hidden == null || isActive(latin) || isActive(hidden)) {
      return new Refused(Problem.ACTIVE_PDF);
    }
    return new Taken(FileKind.PDF, new Body(bytes));
  }

  /** A name may be written with #xx for its letters. */
  private static boolean isActive(String latin) {
    String plain = latin.indexOf('#') < 0 ? latin : unescaped(latin);
    return Arrays.stream(ACTIVE).anyMatch(plain::contains);
  }

  private static String unescaped(String latin) {
    var plain = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      int high = i + 2 < latin.length() ? Character.digit(latin.charAt(i + 1), 16) : -1;
      int low = i + 2 < latin.length() ? Character.digit(latin.charAt(i + 2), 16) : -1;
      if (latin.charAt(i) == '#' && high >= 0 && low >= 0) {
        plain.append((char) (high * 16 + low));
        i += 2;
      } else {
        plain.append(latin.charAt(i));
      }
    }
    return plain.toString();
  }
}
