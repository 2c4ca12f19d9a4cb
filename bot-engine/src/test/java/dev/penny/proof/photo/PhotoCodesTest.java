package dev.penny.proof.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import dev.penny.proof.Hostile;
import dev.penny.proof.Intake;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoCodesTest {
  private final PhotoCodes bars = new PhotoCodes(null);

  @Test
  void aSquareIsReadThoughThePhotoIsTurnedGreyNoisyAndCompressed() throws IOException {
    assertThat(bars.read(jpeg(photo(drawn("SAVE20", BarcodeFormat.QR_CODE), 11))))
        .isEqualTo(new PhotoCodes.Codes(List.of("SAVE20"), PhotoCodes.By.BARCODE));
  }

  @Test
  void barsAndSeveralCodesOnOnePictureAreRead() throws IOException {
    var page = new BufferedImage(900, 1300, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = page.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, 900, 1300);
    canvas.drawImage(drawn("WELCOME-10", BarcodeFormat.CODE_128), 150, 60, null);
    canvas.drawImage(
        drawn("https://shop.example/x?utm=1&code=COVER3", BarcodeFormat.QR_CODE), 150, 700, null);
    canvas.dispose();
    assertThat(((PhotoCodes.Codes) bars.read(png(page))).codes())
        .containsExactlyInAnyOrder("WELCOME-10", "COVER3");
  }

  @Test
  void aPhotoOfNothingHasNoCode() throws IOException {
    assertThat(bars.read(Hostile.image("png", 400, 300))).isEqualTo(new PhotoCodes.NoCode());
    assertThat(bars.read(jpeg(noise(600, 600)))).isEqualTo(new PhotoCodes.NoCode());
  }

  @Test
  void everyHostileFileIsRefusedOrHasNoCode() throws IOException {
    for (Map.Entry<String, byte[]> file : Hostile.files().entrySet()) {
      if (Intake.look(file.getValue()) instanceof Intake.Refused(var problem)) {
        assertThat(bars.read(file.getValue()))
            .as(file.getKey())
            .isEqualTo(new PhotoCodes.Refused(problem));
      }
    }
    assertThat(bars.read("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new PhotoCodes.Refused(Intake.Problem.NOT_TAKEN));
  }

  @Test
  void aProgramThatNeverEndsIsEndedAndWhatItSaidInTimeCounts() throws IOException {
    byte[] said =
        Bounded.run(
            List.of("/bin/sh", "-c", "echo ok; exec sleep 600"),
            Map.of(),
            new byte[100_000],
            Duration.ofMillis(300));
    assertThat(new String(said, StandardCharsets.US_ASCII)).isEqualTo("ok\n");
  }

  @Test
  void aProgramSeesNothingOfOurSurroundingsAndItsFloodIsCut() throws IOException {
    byte[] names = run("env | cut -d= -f1 | sort | tr '\\n' ' '");
    assertThat(new String(names, StandardCharsets.US_ASCII).split(" "))
        .doesNotContain("HOME", "USER", "JAVA_HOME", "LANG");
    assertThat(run("head -c 1000000 /dev/zero")).hasSize(64 * 1024);
  }

  private static byte[] run(String script) throws IOException {
    return Bounded.run(
        List.of("/bin/sh", "-c", script), Map.of(), new byte[0], Duration.ofSeconds(10));
  }

  @Test
  void printedLettersAreReadWhereTheMachineHasAReader() throws IOException {
    TextReader texts = TextReader.of("auto").orElse(null);
    assumeThat(texts != null).isTrue();
    assertThat(new PhotoCodes(texts).read(png(coupon("SAVE20"))))
        .isEqualTo(new PhotoCodes.Codes(List.of("SAVE20"), PhotoCodes.By.TEXT));
  }

  @Test
  void aReaderOfTextThatIsOffOrNotThereIsNone() {
    assertThat(TextReader.of("off")).isEmpty();
    assertThat(TextReader.of("/nowhere/tesseract")).isEmpty();
  }

  private static BufferedImage coupon(String code) {
    var image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, 900, 500);
    canvas.setColor(Color.BLACK);
    canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
    canvas.drawString("20 % off your plan, with the code", 80, 120);
    canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 80));
    canvas.drawString(code, 80, 280);
    canvas.dispose();
    return image;
  }

  private static BufferedImage drawn(String text, BarcodeFormat format) {
    try {
      int height = format == BarcodeFormat.QR_CODE ? 500 : 200;
      BitMatrix bits = new MultiFormatWriter().encode(text, format, 600, height);
      var image = new BufferedImage(600, height, BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < 600; x++) {
        for (int y = 0; y < height; y++) {
          image.setRGB(x, y, bits.get(x, y) ? 0x202020 : 0xE8E4D8);
        }
      }
      return image;
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  /** On a dark table, a little turned, with noise. */
  private static BufferedImage photo(BufferedImage of, int degrees) {
    BufferedImage photo = noise(1800, 1500);
    Graphics2D canvas = photo.createGraphics();
    canvas.rotate(Math.toRadians(degrees), 900, 750);
    canvas.drawImage(of, 600, 450, null);
    canvas.dispose();
    return photo;
  }

  private static BufferedImage noise(int width, int height) {
    var random = new Random(3);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, 0x403830 + random.nextInt(24) * 0x010101);
      }
    }
    return image;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    return written(image, "jpeg");
  }

  private static byte[] png(BufferedImage image) throws IOException {
    return written(image, "png");
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
