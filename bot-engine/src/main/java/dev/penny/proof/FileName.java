package dev.penny.proof;

import java.text.Normalizer;
import java.util.Locale;

/** A name that is harmless in a header, a path and a page. */
public final class FileName {
  private static final int LONGEST = 60;

  private FileName() {}

  /** Only the last part of what was given, in plain letters and figures, with the right ending. */
  public static String plain(String given, FileKind kind) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String ascii =
        Normalizer.normalize(last, Normalizer.Form.NFKD)
            .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
            .replaceAll("[^A-Za-z0-9_-]+", "-")
            .replaceAll("^[-_]+|[-_]+$", "");
    String cut = ascii.length() <= LONGEST ? ascii : ascii.substring(0, LONGEST);
    return (isTaken(cut) ? "file" : cut) + kind.ending();
  }

  /** Empty, or a device on some systems. */
  private static boolean isTaken(String name) {
    return name.isEmpty() || name.toLowerCase(Locale.ROOT).matches("con|prn|aux|nul|com\\d|lpt\\d");
  }
}
