package dev.penny.source.jsonl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The small data set of the tests: generated, all industries, EUR to JPY and BHD, with billing
 * errors.
 */
public final class Sample {
  private Sample() {}

  public static Path folder() {
    try {
      return Path.of(Sample.class.getResource("/dev/penny/sample/manifest.json").toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A copy that a test may spoil. */
  public static Path copyTo(Path dir) {
    try (var files = Files.list(folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, dir.resolve(file.getFileName().toString()));
      }
      return dir;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes one file of a copy whole again. */
  public static void restore(Path dir, String name) {
    try {
      Files.copy(folder().resolve(name), dir.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes one line (from 1) of a file of a copy. */
  public static void changeLine(Path file, int line, UnaryOperator<String> change) {
    changeLines(
        file,
        lines -> {
          lines.set(line - 1, change.apply(lines.get(line - 1)));
          return lines;
        });
  }

  public static void changeLines(Path file, UnaryOperator<List<String>> change) {
    try {
      var lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
      Files.write(file, change.apply(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
