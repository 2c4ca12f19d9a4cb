package dev.penny.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The reference of a case, as it is told to the customer: "D-4F2A9C01". */
public record CaseId(String value) {
  private static final int BYTES = 4;

  /** What an action opens; the decisions on it keep its reference. */
  private static final Map<Kind, String> LETTERS =
      Map.of(
          Kind.OPEN_DISPUTE, "D-",
          Kind.CORRECT_FAULT, "D-",
          Kind.REQUEST_REALLOCATION, "M-",
          Kind.REQUEST_TRACE, "M-",
          Kind.REQUEST_REFUND, "R-",
          Kind.REQUEST_TIME, "T-",
          Kind.REQUEST_CHANGE, "P-",
          Kind.REQUEST_END, "E-",
          Kind.ASK_PROOF, "I-",
          Kind.GIVE_DISCOUNT, "B-");

  /** The same key always gives the same reference, so that a repeated try tells the same one. */
  static CaseId of(Kind kind, String key) {
    String letter = LETTERS.getOrDefault(kind, "C-");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(hash, 0, BYTES);
      return new CaseId(letter + hex.toUpperCase(Locale.ROOT));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
