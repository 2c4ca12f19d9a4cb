package dev.penny.store.campaign;

/**
 * Cells of a CSV that no spreadsheet takes for a formula: what begins like one, also behind blanks
 * or in full-width letters, gets an apostrophe before it. {@link #read} takes it away again.
 */
final class Cells {
  private static final String STARTS = "=+-@\t\r\n|%'＝＋－＠";

  private Cells() {}

  static String safe(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  static String read(String cell) {
    return cell.startsWith("'") && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isRisky(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return Character.isISOControl(first)
        || Character.getType(first) == Character.FORMAT
        || (start < text.length() && STARTS.indexOf(text.charAt(start)) >= 0);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
