package dev.penny.learning;

import dev.penny.understanding.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines a change is checked against; they ship with the program and are never learned. */
public final class CheckLines {
  private CheckLines() {}

  /** A line and what it means. */
  public record Meaning(Intent intent, String text) {}

  /** A line that needs no context, and what is done with it; see {@link Plain#heard}. */
  public record KeyPhrase(String heard, String text) {}

  /** Lines held out of training, some for every label. */
  public static List<Meaning> meanings() {
    return lines("evaluation.tsv").stream()
        .map(parts -> new Meaning(known(parts[0]), parts[1]))
        .toList();
  }

  /** What the conversation scripts begin with. */
  public static List<KeyPhrase> keyPhrases() {
    return lines("key-phrases.tsv").stream().map(p -> new KeyPhrase(p[0], p[1])).toList();
  }

  private static Intent known(String label) {
    Intent intent = Unsure.labelled(label);
    if (intent == null) {
      throw new IllegalStateException("evaluation.tsv: there is no label " + label);
    }
    return intent;
  }

  private static List<String[]> lines(String file) {
    try (InputStream in = CheckLines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> parts(file, line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] parts(String file, String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 2 || parts[1].isBlank()) {
      throw new IllegalStateException(file + ": expected two columns, found " + line);
    }
    return parts;
  }
}
