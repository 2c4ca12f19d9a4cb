package dev.penny.store.promotion;

import dev.penny.promotion.CodeText;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which codes are kept. A short code could be guessed from a plain hash; without this
 * key nothing can be. It cannot be changed later without all codes being lost.
 */
public final class CodeKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_BYTES = 32;

  private final SecretKeySpec key;

  /** Refuses a secret of less than 32 bytes. */
  public CodeKey(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "the secret for codes has " + bytes.length + " bytes, at least 32 are needed");
    }
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** Of the code as {@link CodeText#normal} writes it. */
  String exact(String code) {
    return hash("code:" + CodeText.normal(code));
  }

  /** The same for codes that look alike. */
  String alike(String code) {
    return hash("alike:" + CodeText.lookalike(code));
  }

  String hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "CodeKey";
  }
}
