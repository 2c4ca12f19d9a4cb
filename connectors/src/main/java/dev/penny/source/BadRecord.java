package dev.penny.source;

/**
 * One thing in the data that cannot be read. {@code line} counts from 1, 0 means the file as a
 * whole; {@code field} is a path such as {@code items[2].tax.rate}, empty for the whole line.
 */
public record BadRecord(
    String file, long line, String field, String found, String expected, String mend) {

  /** The whole story in one line, for people. */
  public String message() {
    var text = new StringBuilder(file);
    if (line > 0) {
      text.append(" line ").append(line);
    }
    if (!field.isEmpty()) {
      text.append(", field ").append(field);
    }
    text.append(": found ").append(found).append(", expected ").append(expected);
    if (!mend.isEmpty()) {
      text.append(". ").append(mend);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return message();
  }

  public static BadRecord ofFile(String file, String found, String expected, String mend) {
    return new BadRecord(file, 0, "", found, expected, mend);
  }
}
