package dev.penny.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of at most 300 lines, methods of at most 40; and every package has a door-sign. */
class SizesTest {
  private static final int FILE_CAP = 300;
  private static final int METHOD_CAP = 40;

  @Test
  void filesAreSmall() {
    assertThat(Sources.main())
        .allSatisfy(f ->
            assertThat(Sources.read(f).lines().count()).as(name(f)).isLessThanOrEqualTo(FILE_CAP));
  }

  @Test
  void mostFilesAreVerySmall() {
    List<Long> lines =
        Sources.main().stream().map(f -> Sources.read(f).lines().count()).sorted().toList();
    assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(80);
    assertThat(lines.get(lines.size() * 95 / 100)).as("p95").isLessThanOrEqualTo(220);
  }

  @Test
  void methodsAreSmall() {
    var tooLong = new ArrayList<String>();
    for (Path file : Sources.main()) {
      tooLong.addAll(longMethods(file));
    }
    assertThat(tooLong).isEmpty();
  }

  /**
   * Formatted code closes a member of a top-level type at indent two, of a nested type at four:
   * that is all this needs to know.
   */
  private static List<String> longMethods(Path file) {
    var found = new ArrayList<String>();
    for (String indent : List.of("  ", "    ")) {
      List<String> lines = Sources.read(file).lines().toList();
      int start = -1;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean opens =
            line.startsWith(indent)
                && line.length() > indent.length()
                && line.charAt(indent.length()) != ' ';
        if (opens
            && line.stripTrailing().endsWith("{")
            && !line.matches(".*\\b(class|record|interface|enum)\\b.*")
            && !line.strip().startsWith("}")) {
          start = i;
        } else if (line.equals(indent + "}") && start >= 0) {
          if (i - start - 1 > METHOD_CAP
              && !lines
                  .get(start)
                  .strip()
                  .matches("(if|for|while|try|switch|return|else|do)\\b.*")) {
            found.add(name(file) + ":" + (start + 1) + " has " + (i - start - 1) + " lines");
          }
          start = -1;
        }
      }
    }
    return found;
  }

  @Test
  void everyPackageHasADoorSign() {
    assertThat(Sources.main().stream().map(Path::getParent).distinct())
        .allSatisfy(folder -> {
          Path sign = folder.resolve("package-info.java");
          assertThat(Files.exists(sign)).as(name(folder) + " has a package-info").isTrue();
          assertThat(Sources.read(sign)).as(name(folder)).contains("@NullMarked").contains("/**");
        });
  }

  private static String name(Path path) {
    return Sources.root().relativize(path).toString();
  }
}
