package dev.penny.bench;

import dev.penny.proof.Hostile;
import dev.penny.proof.Intake;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/**
 * Time and memory of looking at a file. {@code make FOLDER} writes the worst that pass the checks
 * and the hostile ones, {@code FOLDER} looks at each and prints how long it took and how far the
 * memory of the process rose while it did.
 */
public final class UploadBench {
  private static final double KILO = 1024.0;
  private static final double MILLION = 1e6;

  private UploadBench() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals("make")) {
      make(Path.of(args[1]));
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.sorted().toList();
    }
    var _ = Intake.look(Hostile.image("png", 900, 900)); // loads the readers
    var _ = Intake.look(Hostile.image("jpeg", 900, 900));
    System.out.printf("%-34s %9s %9s %9s  %s%n", "file", "bytes", "ms", "RSS +MB", "outcome");
    for (Path file : files) {
      measure(file);
    }
  }

  private static void measure(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    System.gc();
    Thread.sleep(300);
    Files.writeString(Path.of("/proc/self/clear_refs"), "5"); // the peak begins anew
    double before = kilobytes("VmRSS");
    long begun = System.nanoTime();
    Intake.Looked looked = Intake.look(bytes);
    double millis = (System.nanoTime() - begun) / MILLION;
    double rise = (kilobytes("VmHWM") - before) / KILO;
    String outcome =
        switch (looked) {
          case Intake.Taken(var kind, var body) -> kind + " of " + body.bytes().length;
          case Intake.Refused(var why) -> why.toString();
        };
    System.out.printf(
        Locale.ROOT,
        "%-34s %9d %9.1f %9.1f  %s%n",
        file.getFileName(),
        bytes.length,
        millis,
        rise,
        outcome);
  }

  private static double kilobytes(String line) throws IOException {
    for (String text : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (text.startsWith(line)) {
        return Double.parseDouble(text.replaceAll("\\D+", ""));
      }
    }
    throw new IOException("no " + line);
  }

  private static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : Hostile.files().entrySet()) {
      Files.write(folder.resolve("h " + file.getKey().replace('/', '-')), file.getValue());
    }
    Files.write(folder.resolve("w png 60 MP 8 bit rgb"), png(20_000, 3_000, 8, 2, 3));
    Files.write(folder.resolve("w png 20 MP 16 bit rgba"), png(4_400, 4_400, 16, 6, 8));
    Files.write(folder.resolve("w png 2000 x 2000 16 bit rgba"), png(2_000, 2_000, 16, 6, 8));
    Files.write(folder.resolve("w jpeg progressive 8 MP"), Hostile.progressive(3_200, 2_500));
    Files.write(folder.resolve("w jpeg progressive 12 MP"), Hostile.progressive(4_000, 3_000));
    var gray = new BufferedImage(7_700, 7_700, BufferedImage.TYPE_BYTE_GRAY);
    var out = new ByteArrayOutputStream();
    ImageIO.write(gray, "jpeg", out);
    Files.write(folder.resolve("w jpeg 59 MP gray"), out.toByteArray());
    Files.write(folder.resolve("w jpeg 24 MP"), Hostile.image("jpeg", 6_000, 4_000));
    Files.write(folder.resolve("w pdf packed 15 MB"), Hostile.packed("x".repeat(15_000_000)));
    Files.write(folder.resolve("w pdf packed 60 MB"), Hostile.packed("x".repeat(60_000_000)));
  }

  /** One of a single colour, which packs to nearly nothing. */
  private static byte[] png(int width, int height, int depth, int color, int bytesAPixel)
      throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    var head = new ByteArrayOutputStream();
    var data = new DataOutputStream(head);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {(byte) depth, (byte) color, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    var packed = new ByteArrayOutputStream();
    try (var zip = new DeflaterOutputStream(packed, new Deflater(9))) {
      byte[] row = new byte[1 + width * bytesAPixel];
      for (int y = 0; y < height; y++) {
        zip.write(row);
      }
    }
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] body)
      throws IOException {
    var data = new DataOutputStream(out);
    data.writeInt(body.length);
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    data.write(type);
    data.write(body);
    var sum = new CRC32();
    sum.update(type);
    sum.update(body);
    data.writeInt((int) sum.getValue());
  }
}
