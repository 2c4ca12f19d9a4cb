package dev.penny.article;

/**
 * Why an article was left out.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param field the front-matter field, or {@code body}, {@code file}, {@code front matter}
 * @param expected what should stand there
 * @param found what does
 */
public record ArticleProblem(String file, int line, String field, String expected, String found) {
  private static final int SHOWN = 60;

  public ArticleProblem {
    found = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
  }

  @Override
  public String toString() {
    String where = line == 0 ? file : file + ":" + line;
    return where + ": " + field + ": expected " + expected + ", found " + found;
  }
}
