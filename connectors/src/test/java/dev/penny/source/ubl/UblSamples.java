package dev.penny.source.ubl;

import dev.penny.ledger.Invoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Our own sample documents, written from the specification. */
public final class UblSamples {
  /** The good ones. */
  public static final List<String> ALL =
      List.of(
          "correction-2026-q1",
          "electricity-2026-01",
          "electricity-2026-02",
          "electricity-two-months",
          "grid-2026-q1",
          "late-interest",
          "prepaid-settlement",
          "reverse-charge",
          "telecom-2026-01",
          "telecom-2026-02",
          "two-rates");

  private UblSamples() {}

  public static String text(String name) {
    String path = "/dev/penny/ubl/good/" + name + ".xml";
    try (InputStream in = Objects.requireNonNull(UblSamples.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static UblBill bill(String name) {
    return read(text(name), name + ".xml");
  }

  static Invoice invoice(String name) {
    return bill(name).invoice();
  }

  static UblBill read(String xml, String file) {
    var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    return UblReader.read(in, file, CustomerKey.AUTO);
  }

  public static void write(Path folder, String file, String xml) {
    try {
      Files.writeString(folder.resolve(file), xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All samples into a folder. */
  public static void copyTo(Path folder) {
    ALL.forEach(name -> write(folder, name + ".xml", text(name)));
  }
}
