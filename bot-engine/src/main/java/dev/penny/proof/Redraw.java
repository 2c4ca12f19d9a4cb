package dev.penny.proof;

import dev.penny.proof.Intake.Looked;
import dev.penny.proof.Intake.Problem;
import dev.penny.proof.Intake.Refused;
import dev.penny.proof.Intake.Taken;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * An image as its pixels alone: no place, camera, thumbnail, comment or trailing bytes come along.
 * The size is read before the pixels are, and a large one is thinned out while it is read.
 */
final class Redraw {
  private static final long MOST_PIXELS = 60_000_000;

  /** Each takes three times as long. */
  private static final long MOST_PIXELS_OF_16_BITS = 20_000_000;

  /** Where a PNG says its bits a channel; the reader has read past it by then. */
  private static final int PNG_DEPTH = 24;

  private static final int MOST_SIDE = 20_000;

  /** Longer sides are thinned out; text on a photo stays readable. */
  private static final int SIDE = 2_000;

  /** A JPEG in several passes is held whole while it is read, six bytes a pixel at most. */
  private static final long MOST_PIXELS_IN_PASSES = 8_000_000;

  /** One image at a time: what that takes of memory is bounded. */
  private static final Semaphore AT_ONCE = new Semaphore(1);

  private Redraw() {}

  static Looked of(byte[] bytes, FileKind kind) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return drawn(bytes, kind);
    } catch (IOException | RuntimeException damaged) { // the readers throw any of these
      return new Refused(Problem.DAMAGED);
    } finally {
      AT_ONCE.release();
    }
  }

  private static Looked drawn(byte[] bytes, FileKind kind) throws IOException {
    String format = kind == FileKind.PNG ? "png" : "jpeg";
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      long most = mostPixels(bytes, kind);
      if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > most) {
        return new Refused(Problem.TOO_MANY_PIXELS);
      }
      ImageReadParam param = reader.getDefaultReadParam();
      int step = Math.max(1, (Math.max(width, height) + SIDE - 1) / SIDE);
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage upright = upright(reader.read(0, param), Orientation.of(bytes));
      var out = new ByteArrayOutputStream();
      return ImageIO.write(upright, format, out)
          ? new Taken(kind, new Body(out.toByteArray()))
          : new Refused(Problem.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static long mostPixels(byte[] bytes, FileKind kind) {
    if (kind == FileKind.PNG) {
      return bytes[PNG_DEPTH] == 16 ? MOST_PIXELS_OF_16_BITS : MOST_PIXELS;
    }
    JpegPasses passes = JpegPasses.of(bytes);
    return passes.count() > JpegPasses.MOST
        ? 0
        : passes.isOne() ? MOST_PIXELS : MOST_PIXELS_IN_PASSES;
  }

  /** On white and in plain colours, turned as the camera was held. */
  private static BufferedImage upright(BufferedImage read, int orientation) {
    boolean turned = orientation >= 5;
    int width = turned ? read.getHeight() : read.getWidth();
    int height = turned ? read.getWidth() : read.getHeight();
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = drawn.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    canvas.drawImage(read, turn(orientation, read.getWidth(), read.getHeight()), null);
    canvas.dispose();
    return drawn;
  }

  private static AffineTransform turn(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
