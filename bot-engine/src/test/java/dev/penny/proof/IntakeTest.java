package dev.penny.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.proof.Intake.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private static Problem problem(byte[] bytes) {
    return Intake.look(bytes) instanceof Intake.Refused(var why) ? why : null;
  }

  private static byte[] kept(byte[] bytes) {
    return ((Intake.Taken) Intake.look(bytes)).body().bytes();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void noHostileFileIsKeptWithAnythingActiveInIt() {
    Map<String, byte[]> files = Hostile.files();
    assertThat(files).hasSizeGreaterThanOrEqualTo(39);
    files.forEach((name, bytes) -> {
      switch (Intake.look(bytes)) {
        case Intake.Refused _ -> {}
        case Intake.Taken(var kind, var body) -> {
          assertThat(kind).as(name).isNotEqualTo(FileKind.PDF);
          assertThat(latin(body.bytes())).as(name).doesNotContain("<script", "PK\3\4", "alert(");
          assertThat(FileKind.of(body.bytes())).as(name).isEqualTo(kind);
        }
      }
    });
  }

  @Test
  void whatIsNoImageAndNoPdfIsNotTakenWhateverItIsCalled() {
    for (String name : new String[] {"html", "svg", "svg with a prolog", "gif", "zip", "webp"}) {
      assertThat(problem(Hostile.files().get(name))).as(name).isEqualTo(Problem.NOT_TAKEN);
    }
    assertThat(problem(new byte[0])).isEqualTo(Problem.EMPTY);
    assertThat(problem(new byte[Intake.MOST_BYTES + 1])).isEqualTo(Problem.TOO_LARGE);
    assertThat(problem(Hostile.files().get("png of 30000 by 30000")))
        .isEqualTo(Problem.TOO_MANY_PIXELS);
    assertThat(problem(Hostile.files().get("png cut short"))).isEqualTo(Problem.DAMAGED);
    assertThat(problem(Hostile.files().get("pdf with script"))).isEqualTo(Problem.ACTIVE_PDF);
    assertThat(problem(Hostile.files().get("pdf with a written-out name")))
        .isEqualTo(Problem.ACTIVE_PDF);
  }

  @Test
  void aPlainPdfIsTakenAsItIs() {
    byte[] plain = Hostile.pdf("/Type /Catalog").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(kept(plain)).isEqualTo(plain);
  }

  @Test
  void whatAPdfKeepsPackedIsLookedAt() {
    assertThat(problem(Hostile.packed("1 0 2 20 << /Type /Catalog >> << /S /JavaScript >>")))
        .isEqualTo(Problem.ACTIVE_PDF);
    assertThat(problem(Hostile.packed("x".repeat(20_000_000)))).isEqualTo(Problem.ACTIVE_PDF);
    assertThat(problem(Hostile.packed("1 0 2 20 << /Type /Catalog >> << /Type /Page >>"))).isNull();
    byte[] locked = Hostile.pdf("/Encrypt 5 0 R").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problem(locked)).isEqualTo(Problem.ACTIVE_PDF);
  }

  @Test
  void aJpegInManyPassesIsBounded() throws IOException {
    byte[] small = Hostile.progressive(400, 300);
    assertThat(JpegPasses.of(small).isOne()).isFalse();
    assertThat(problem(small)).isNull();
    assertThat(problem(Hostile.progressive(4_000, 3_000))).isEqualTo(Problem.TOO_MANY_PIXELS);
    assertThat(JpegPasses.of(Hostile.image("jpeg", 400, 300))).isEqualTo(new JpegPasses(false, 1));
    byte[] scans = small;
    for (int i = 0; i < 30; i++) {
      scans = Hostile.anotherPass(scans);
    }
    assertThat(problem(scans)).isEqualTo(Problem.TOO_MANY_PIXELS);
  }

  @Test
  void anImageIsDrawnAnewAndThinnedOut() throws IOException {
    BufferedImage drawn =
        ImageIO.read(new ByteArrayInputStream(kept(Hostile.image("png", 5_000, 50))));
    assertThat(drawn.getWidth()).isBetween(1_000, 2_000);
  }

  @Test
  void whereAPhotoWasTakenIsGoneAndItStandsUpright() throws IOException {
    var photo = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 20; x++) {
      for (int y = 0; y < 20; y++) {
        photo.setRGB(x, y, Color.RED.getRGB());
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(photo, "jpeg", out);
    byte[] noted = Hostile.afterStart(out.toByteArray(), 0xE1, notes(6));
    byte[] kept = kept(noted);
    assertThat(latin(noted)).contains("Exif", "N53.3498");
    assertThat(latin(kept)).doesNotContain("Exif", "N53.3498");
    BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(upright.getWidth()).isEqualTo(20);
    assertThat(upright.getHeight()).isEqualTo(40);
    assertThat(new Color(upright.getRGB(10, 5)).getRed()).isGreaterThan(200);
    assertThat(new Color(upright.getRGB(10, 35)).getRed()).isLessThan(60);
  }

  /** Notes as a camera writes them: how it was held, and a text. */
  private static byte[] notes(int orientation) {
    byte[] place = "N53.3498 W6.2603\0".getBytes(StandardCharsets.US_ASCII);
    var notes =
        ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + place.length).order(ByteOrder.LITTLE_ENDIAN);
    notes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    notes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    notes.putShort((short) 2);
    notes.putShort((short) 270).putShort((short) 2).putInt(place.length).putInt(8 + 2 + 24 + 4);
    notes.putShort((short) 274).putShort((short) 3).putInt(1).putInt(orientation);
    notes.putInt(0).put(place);
    return notes.array();
  }

  @Test
  void noNameIsLeftThatCouldDoHarm() {
    assertThat(Hostile.names()).hasSize(29);
    for (String name : Hostile.names()) {
      assertThat(FileName.plain(name, FileKind.JPEG))
          .as(name)
          .matches("[A-Za-z0-9][A-Za-z0-9_-]{0,60}\\.jpg")
          .doesNotMatch("(?i)(?:con|nul|lpt1)\\.jpg");
    }
    assertThat(FileName.plain("Kassenbon März.JPG", FileKind.JPEG))
        .isEqualTo("Kassenbon-Ma-rz.jpg");
  }
}
