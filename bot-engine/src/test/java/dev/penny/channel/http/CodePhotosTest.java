package dev.penny.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.penny.ledger.AccountId;
import dev.penny.proof.Body;
import dev.penny.proof.Hostile;
import dev.penny.proof.photo.PhotoCodes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CodePhotosTest {
  private static final String HOST = "https://shop.example";

  private final CodePhotos door =
      new CodePhotos(
          (conversation, key, token) ->
              conversation.equals("c-1") && key.equals("its-key") && token.equals("anna")
                  ? Optional.of(new AccountId("A-1"))
                  : Optional.empty(),
          new PhotoCodes(null),
          HOST::equals);

  @Test
  void theCodeOfAPhotoIsGivenBackAndNothingIsSaidOfWhatItIsWorth() throws Exception {
    Answer answer = send("anna", square("NOBODYHASTHIS1"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer)).contains("NOBODYHASTHIS1", "BARCODE").doesNotContain("valid");
    assertThat(answer.headers()).containsEntry("Access-Control-Allow-Origin", HOST);
  }

  @Test
  void aPhotoWithoutACodeAFileThatIsNoneAndAnOversizedOneAreToldApart() {
    assertThat(text(send("anna", Hostile.image("png", 40, 40)))).contains("no_code");
    Answer script = send("anna", "<script>".getBytes(StandardCharsets.UTF_8));
    assertThat(script.status()).isEqualTo(415);
    assertThat(text(script)).contains("JPEG or PNG");
    assertThat(send("anna", Hostile.files().get("png of 30000 by 30000")).status()).isEqualTo(422);
    assertThat(send("anna", new byte[0]).status()).isEqualTo(422);
  }

  @Test
  void strangersOtherPagesAndBrokenHeadsGetNothingReadForThem() {
    byte[] image = Hostile.image("png", 40, 40);
    assertThat(send("bob", image).status()).isEqualTo(401);
    assertThat(post("https://evil.example", "{}\n".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(403);
    assertThat(post(HOST, "{}\n".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
    assertThat(post(HOST, new byte[20_000]).status()).isEqualTo(400);
    assertThat(door.answer(new Ask("GET", CodePhotos.PATH, "", Map.of(), "", "127.0.0.1")).status())
        .isEqualTo(405);
  }

  @Test
  void moreThanTwelveInAMinuteAreTooMany() {
    for (int i = 0; i < 12; i++) {
      assertThat(send("anna", new byte[0]).status()).isEqualTo(422);
    }
    assertThat(send("anna", new byte[0]).status()).isEqualTo(429);
  }

  private Answer send(String token, byte[] file) {
    byte[] line =
        "{\"conversation\":\"c-1\",\"key\":\"its-key\",\"token\":\"%s\"}\n"
            .formatted(token)
            .getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[line.length + file.length];
    System.arraycopy(line, 0, body, 0, line.length);
    System.arraycopy(file, 0, body, line.length, file.length);
    return post(HOST, body);
  }

  private Answer post(String origin, byte[] body) {
    return door.answer(
        new Ask(
            "POST",
            CodePhotos.PATH,
            "",
            Map.of("origin", origin),
            "",
            "127.0.0.1",
            new Body(body)));
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static byte[] square(String text) throws WriterException, IOException {
    BitMatrix bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
    var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 300; x++) {
      for (int y = 0; y < 300; y++) {
        image.setRGB(x, y, bits.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
