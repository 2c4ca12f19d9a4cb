package dev.penny.proof.photo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * A program by itself: an image comes in, the texts of its bar codes and squares (QR, Data Matrix,
 * Aztec, PDF417, EAN, Code 128 and so on) go out, one a line in Base64, each as soon as it is read.
 * It may be ended at any moment: a hostile pattern can keep a reader busy for very long.
 */
final class Barcodes {
  /** Sides in pixels: a small image is read much sooner, and often better. */
  private static final List<Integer> SIDES = List.of(800, 1_400, 2_000);

  private static final Map<DecodeHintType, ?> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER, Boolean.TRUE,
          DecodeHintType.ALSO_INVERTED, Boolean.TRUE);

  private Barcodes() {}

  public static void main(String[] args) throws IOException {
    BufferedImage image = ImageIO.read(System.in);
    if (image == null) {
      return;
    }
    Set<String> told = new HashSet<>();
    int longest = Math.max(image.getWidth(), image.getHeight());
    for (int side : SIDES) {
      for (Result result : read(scaled(image, Math.min(1.0, (double) side / longest)))) {
        if (told.add(result.getText())) {
          byte[] text = result.getText().getBytes(StandardCharsets.UTF_8);
          System.out.println(Base64.getEncoder().encodeToString(text));
          System.out.flush();
        }
      }
      if (!told.isEmpty() || side >= longest) {
        return;
      }
    }
  }

  private static List<Result> read(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    var bitmap = new BinaryBitmap(new HybridBinarizer(source));
    try {
      return List.of(
          new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, HINTS));
    } catch (NotFoundException none) {
      return List.of();
    }
  }

  private static BufferedImage scaled(BufferedImage image, double by) {
    int width = Math.max(1, (int) (image.getWidth() * by));
    int height = Math.max(1, (int) (image.getHeight() * by));
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = scaled.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(image, 0, 0, width, height, null);
    canvas.dispose();
    return scaled;
  }
}
