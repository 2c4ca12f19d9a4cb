package dev.penny.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of all modules, for the tests that hold the house to its habits. */
final class Sources {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Sources() {}

  static Path root() {
    return ROOT;
  }

  static List<Path> main() {
    return Stream.of("connectors", "knowledge-base", "bot-engine")
        .flatMap(m -> java(ROOT.resolve(m).resolve("src/main/java")))
        .toList();
  }

  static Stream<Path> java(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
