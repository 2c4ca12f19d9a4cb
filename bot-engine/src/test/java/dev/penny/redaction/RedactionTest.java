package dev.penny.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactionTest {
  private static final List<RedactionCases.Case> HIDDEN = RedactionCases.hidden();

  @Test
  void whatMustNotBeKeptIsHidden() {
    assertThat(HIDDEN).hasSizeGreaterThan(160);
    assertThat(HIDDEN)
        .allSatisfy(c -> assertThat(Redaction.text(c.said())).as(c.said()).isEqualTo(c.kept()));
  }

  @Test
  void whatIsNoSecretIsLeftAlone() {
    assertThat(RedactionCases.left()).hasSizeGreaterThan(140);
    assertThat(RedactionCases.left())
        .allSatisfy(text ->
            assertThat(Redaction.of(text))
                .isEqualTo(new Redaction.Redacted(text, java.util.Set.of())));
  }

  @Test
  void hidingTwiceChangesNothingMore() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String text = some(random) + (random.nextBoolean() ? ", " : "\n") + some(random);
      String once = Redaction.text(text);
      assertThat(Redaction.text(once)).as(text).isEqualTo(once);
    }
  }

  private static String some(Random random) {
    return HIDDEN.get(random.nextInt(HIDDEN.size())).said();
  }

  @Test
  void anyCardOfAnyIssuerIsHiddenHoweverItIsSetApart() {
    var random = new Random(11);
    String[] begins = {
      "4", "51", "55", "2221", "2720", "34", "37", "36", "6011", "65", "3528", "62"
    };
    int[] lengths = {16, 16, 16, 16, 16, 15, 15, 14, 16, 16, 16, 16};
    String[] gaps = {"", " ", "-", " - ", "\n", "\u00a0", "."};
    for (int i = 0; i < 2_000; i++) {
      int issuer = random.nextInt(begins.length);
      String digits = card(begins[issuer], lengths[issuer], random);
      String set = digits.replaceAll("(.{4})(?=.)", "$1" + gaps[random.nextInt(gaps.length)]);
      assertThat(Redaction.text("it is " + set + " ok"))
          .isEqualTo("it is [card ending " + digits.substring(digits.length() - 4) + "] ok");
    }
  }

  /** Random digits with the check digit that makes their sum a multiple of ten. */
  private static String card(String begin, int length, Random random) {
    var digits = new StringBuilder(begin);
    while (digits.length() < length - 1) {
      digits.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 1 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }

  @Test
  void inOurOwnTextsNothingIsHiddenButTheTwoThatAreMeantToBe() throws Exception {
    var hidden = new ArrayList<String>();
    int read = 0;
    for (Path file : texts()) {
      for (String line : Files.readAllLines(file)) {
        read++;
        if (!Redaction.of(line).hidden().isEmpty()) {
          hidden.add(line);
        }
      }
    }
    assertThat(read).isGreaterThan(6_000);
    assertThat(hidden).allMatch(line -> line.contains("hunter") || line.contains("ann at example"));
  }

  private static List<Path> texts() throws Exception {
    var texts = new ArrayList<Path>();
    Path resources = Path.of("src").toAbsolutePath();
    for (String folder :
        List.of(
            "test/resources/chats", "test/resources/promises", "main/resources/understanding")) {
      try (var files = Files.walk(resources.resolve(folder))) {
        files.filter(Files::isRegularFile).forEach(texts::add);
      }
    }
    return texts;
  }
}
