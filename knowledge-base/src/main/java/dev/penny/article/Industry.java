package dev.penny.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The trades whose bills articles speak of. An article "for all" is for each of them. */
public enum Industry {
  TELECOM,
  ENERGY,
  SAAS;

  /**
   * As written in articles and on the command line: {@code telecom}, {@code energy}, {@code saas}.
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Industry> ofCode(String code) {
    return Arrays.stream(values()).filter(industry -> industry.code().equals(code)).findAny();
  }
}
