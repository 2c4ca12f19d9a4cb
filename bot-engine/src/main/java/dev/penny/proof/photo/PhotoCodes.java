package dev.penny.proof.photo;

import com.google.zxing.BinaryBitmap;
import dev.penny.proof.FileKind;
import dev.penny.proof.Intake;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes off a photo or screenshot. The file goes the same way as every file: its kind, size
 * and pixels are checked and it is drawn anew; only that drawing is looked at. Bars and squares are
 * read by {@link Barcodes} in a process of its own, which is ended when it takes too long; where
 * they say nothing, printed text is tried. Nothing is kept.
 */
public final class PhotoCodes {
  private static final Duration MOST = Duration.ofSeconds(8);
  private static final Duration WAIT = Duration.ofSeconds(10);

  /** One photo is looked at at a time: processors are for answering chats. */
  private final Semaphore atOnce = new Semaphore(1);

  private final @Nullable TextReader texts;

  /** {@code texts} null: bars and squares alone. */
  public PhotoCodes(@Nullable TextReader texts) {
    this.texts = texts;
  }

  /** What came of a photo. */
  public sealed interface Found {}

  /** At least one, at most as many as are looked at in one message. */
  public record Codes(List<String> codes, By by) implements Found {
    public Codes {
      codes = List.copyOf(codes);
    }
  }

  public record NoCode() implements Found {}

  public record Refused(Intake.Problem problem) implements Found {}

  /** Others are being looked at; try again. */
  public record Busy() implements Found {}

  /** How sure it is: bars and squares check themselves, letters are a guess. */
  public enum By {
    BARCODE,
    TEXT
  }

  public Found read(byte[] file) throws IOException {
    return switch (Intake.look(file)) {
      case Intake.Refused(var problem) -> new Refused(problem);
      case Intake.Taken(var kind, var _) when kind == FileKind.PDF ->
          new Refused(Intake.Problem.NOT_TAKEN);
      case Intake.Taken(var _, var body) -> inTurn(body.bytes());
    };
  }

  private Found inTurn(byte[] image) throws IOException {
    try {
      if (!atOnce.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Busy();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Busy();
    }
    try {
      return read(image, texts);
    } finally {
      atOnce.release();
    }
  }

  private static Found read(byte[] image, @Nullable TextReader texts) throws IOException {
    List<String> bars = CodeTexts.of(barcodes(image));
    if (!bars.isEmpty()) {
      return new Codes(bars, By.BARCODE);
    }
    List<String> letters =
        texts == null ? List.of() : CodeTexts.of(List.of(String.join("\n", texts.read(image))));
    return letters.isEmpty() ? new NoCode() : new Codes(letters, By.TEXT);
  }

  private static List<String> barcodes(byte[] image) throws IOException {
    byte[] out = Bounded.run(command(), Map.of(), image, MOST);
    return new String(out, StandardCharsets.US_ASCII)
        .lines()
        .filter(line -> line.length() % 4 == 0) // the last may be cut off
        .map(line -> new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8))
        .toList();
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx160m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-cp",
        placeOf(Barcodes.class) + File.pathSeparator + placeOf(BinaryBitmap.class),
        Barcodes.class.getName());
  }

  private static String placeOf(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a file", e);
    }
  }
}
