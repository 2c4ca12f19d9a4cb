package dev.penny.proof.photo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Printed letters, read by the program tesseract where this machine has it. It gets the redrawn
 * image and no shell; its memory and time on the processor are bounded by prlimit, without which it
 * is not run.
 */
public final class TextReader {
  private static final Duration MOST = Duration.ofSeconds(10);

  private final List<String> command;

  private TextReader(Path program, Path bounds) {
    this.command =
        List.of(
            bounds.toString(),
            "--as=1073741824",
            "--cpu=10",
            "--fsize=0",
            "--",
            program.toString(),
            "stdin",
            "stdout",
            "--psm",
            "11");
  }

  /**
   * The reader there is; absent: off, or not there.
   *
   * @param program {@code off}; {@code auto}: tesseract, if it is there; else where it is
   */
  public static Optional<TextReader> of(String program) {
    return switch (program) {
      case "", "off" -> Optional.empty();
      case "auto" -> onPath("tesseract").flatMap(TextReader::bounded);
      default ->
          Optional.of(Path.of(program)).filter(Files::isExecutable).flatMap(TextReader::bounded);
    };
  }

  private static Optional<TextReader> bounded(Path program) {
    return onPath("prlimit").map(bounds -> new TextReader(program, bounds));
  }

  private static Optional<Path> onPath(String name) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The lines it saw; none where it saw nothing, or was too slow. */
  List<String> read(byte[] image) throws IOException {
    byte[] out = Bounded.run(command, Map.of("OMP_THREAD_LIMIT", "1"), image, MOST);
    return new String(out, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
