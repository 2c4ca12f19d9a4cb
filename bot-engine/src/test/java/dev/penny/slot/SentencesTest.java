package dev.penny.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sentences and what they name: one a line, read on Saturday, 20 June 2026, looking back. */
class SentencesTest {
  private static final String FILE = "/understanding/slot-sentences.txt";
  private static final Frame BACK = Frame.past(LocalDate.of(2026, 6, 20));
  private static final Frame AHEAD = new Frame(LocalDate.of(2026, 6, 20), Frame.Lean.FUTURE);

  private record Line(int number, String text, String expected) {}

  @TestFactory
  Stream<DynamicTest> whatIsNamedIsRead() throws IOException {
    List<Line> lines = lines();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
    return lines.stream()
        .map(l -> DynamicTest.dynamicTest(l.number() + ": " + l.text(), () -> check(l)));
  }

  private static void check(Line line) {
    boolean ahead = line.expected().startsWith("ahead: ");
    String expected = ahead ? line.expected().substring("ahead: ".length()) : line.expected();
    assertThat(read(line.text(), ahead ? AHEAD : BACK)).as(line.text()).isEqualTo(expected);
  }

  private static String read(String text, Frame frame) {
    List<NamedSlot> slots = NamedSlot.in(text, frame);
    return slots.isEmpty()
        ? "nothing"
        : slots.stream()
            .map(s -> (s.name() + " " + String.join(" ", s.value().values())).strip())
            .collect(Collectors.joining(", "));
  }

  private static List<Line> lines() throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SentencesTest.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      List<String> all = reader.lines().toList();
      return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
          .filter(i -> !all.get(i).isBlank() && !all.get(i).startsWith("//"))
          .map(i -> line(i + 1, all.get(i)))
          .toList();
    }
  }

  private static Line line(int number, String line) {
    String[] parts = line.split(" -> ", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException(FILE + ":" + number + ": no \" -> \" in: " + line);
    }
    return new Line(number, parts[0].strip(), parts[1].strip());
  }

  @Test
  void theSpanIsTheCustomersOwnWords() {
    assertThat(NamedSlot.in("why €12.50 in March 2025?", BACK))
        .extracting(NamedSlot::text)
        .containsExactly("€12.50", "March 2025");
  }

  @Test
  void aVeryLongTextOfNearlyTimesIsReadInOnePass() {
    String text =
        "last from the 3 of between and since 1,2,3 to may q 20 hundred and ".repeat(2_000);
    assertThat(NamedSlot.in(text, BACK).size()).isLessThan(text.length());
  }
}
