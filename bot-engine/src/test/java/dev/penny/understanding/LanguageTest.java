package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void mostForeignLinesAreKnownByTheirLanguageAndNoneByAWrongOne() throws IOException {
    int foreign = 0;
    int found = 0;
    for (String line : lines()) {
      String wanted = line.substring(0, line.indexOf('|')).strip();
      String got = Language.foreign(line.substring(line.indexOf('|') + 1).strip());
      if (got != null) {
        assertThat(got).as(line).isEqualTo(wanted);
      }
      foreign += wanted.equals("en") ? 0 : 1;
      found += got != null ? 1 : 0;
    }
    System.out.printf("languages: %d of %d foreign lines known%n", found, foreign);
    assertThat((double) found / foreign).isGreaterThan(0.8);
  }

  @Test
  void englishLinesAreEnglish() {
    List<String> taken =
        Examples.shipped().texts().stream().filter(t -> Language.foreign(t) != null).toList();
    assertThat(taken).allMatch(List.of("hallo", "moin", "hola", "bonjour", "salut")::contains);
  }

  private static List<String> lines() throws IOException {
    try (var in = LanguageTest.class.getResourceAsStream("/understanding/languages.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
