package dev.penny.search.lucene;

import dev.penny.article.Industry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions search is measured by; see the heads of the two files. */
final class DevSet {
  record Asked(Set<String> expected, @Nullable Industry industry, String text) {}

  record Refused(boolean near, String text) {}

  private DevSet() {}

  /** What search was developed with. */
  static List<Asked> asked() {
    return asked("/dev-questions.txt");
  }

  /** What the threshold was set on and the figures are given for. */
  static List<Asked> heldOut() {
    return asked("/held-out-questions.txt");
  }

  private static List<Asked> asked(String name) {
    return lines(name)
        .map(fields ->
            new Asked(
                Set.of(fields[0].split(",")), Industry.ofCode(fields[1]).orElse(null), fields[2]))
        .toList();
  }

  static List<Refused> refused() {
    return lines("/dev-refused.txt")
        .map(fields -> new Refused(fields[0].equals("near"), fields[1]))
        .toList();
  }

  private static Stream<String[]> lines(String name) {
    try (var in = DevSet.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
