package dev.penny.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * How the camera was held, 1 (upright) to 8, from the notes in a JPEG file; they are themselves a
 * file in TIFF format, which the JDK reads. The only thing of them that is used.
 */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int FIELD = 274;
  private static final int NOTES = 0xE1;
  private static final int PIXELS = 0xDA;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private Orientation() {}

  static int of(byte[] jpeg) {
    try {
      byte[] notes = notes(jpeg);
      return notes == null ? UPRIGHT : read(notes);
    } catch (IOException | RuntimeException none) { // damaged notes are as good as none
      return UPRIGHT;
    }
  }

  private static int read(byte[] notes) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(notes))) {
      reader.setInput(in);
      TIFFField field =
          TIFFDirectory.createFromMetadata(reader.getImageMetadata(0)).getTIFFField(FIELD);
      int value = field == null ? UPRIGHT : field.getAsInt(0);
      return value >= 1 && value <= 8 ? value : UPRIGHT;
    } finally {
      reader.dispose();
    }
  }

  /** The segments before the pixels: a marker, then a length that counts itself. */
  private static byte @Nullable [] notes(byte[] jpeg) {
    int at = 2;
    while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      int length = ((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF);
      int from = at + 4;
      int to = at + 2 + length;
      if (marker == PIXELS || length < 2 || to > jpeg.length) {
        return null;
      }
      boolean exif =
          marker == NOTES
              && to - from > EXIF.length
              && Arrays.equals(jpeg, from, from + EXIF.length, EXIF, 0, EXIF.length);
      if (exif) {
        return Arrays.copyOfRange(jpeg, from + EXIF.length, to);
      }
      at = to;
    }
    return null;
  }
}
