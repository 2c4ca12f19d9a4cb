package dev.penny.proof;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF keeps packed: objects in compressed streams, whose names cannot be seen in the bytes.
 * They are unpacked up to a bound and looked at; pictures and pages' drawings are not, because they
 * start nothing.
 */
final class PdfObjects {
  /** Of all of them together. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final Pattern STREAM =
      Pattern.compile("/ObjStm.{0,2000}?\\bstream\\r?\\n", Pattern.DOTALL);
  private static final int BUFFER = 64 * 1024;

  private PdfObjects() {}

  /** A character a byte; null: they cannot be unpacked, or not within the bound. */
  static @Nullable String in(String latin, byte[] pdf) {
    var all = new StringBuilder();
    Matcher streams = STREAM.matcher(latin);
    while (streams.find()) {
      boolean packed = streams.group().contains("/FlateDecode");
      if (!packed && streams.group().contains("/Filter")) {
        return null;
      }
      if (packed && !unpacked(pdf, streams.end(), all)) {
        return null;
      }
    }
    return all.toString();
  }

  private static boolean unpacked(byte[] pdf, int from, StringBuilder into) {
    var inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      var buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int got = inflater.inflate(buffer);
        if (got == 0 || into.length() + got > MOST_BYTES) {
          return false;
        }
        into.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
      }
      return true;
    } catch (DataFormatException damaged) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
