package dev.penny.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The reference of a case, as it is told to the customer: "D-4F2A9C01". */
public record CaseId(String value) {
  private static final int BYTES = 4;

  /** The same key always gives the same reference, so that a repeated try tells the same one. */
  static CaseId of(Kind kind, String key) {
    String letter =
        switch (kind) {
          case OPEN_DISPUTE, CORRECT_FAULT -> "D-";
          case REQUEST_REALLOCATION, REQUEST_TRACE -> "M-";
          case REQUEST_REFUND -> "R-";
          case REQUEST_TIME -> "T-";
          case REQUEST_CHANGE -> "P-";
          case REQUEST_END -> "E-";
          case ASK_PROOF -> "I-";
          case GIVE_DISCOUNT -> "B-";
          case REQUEST_CREDIT,
              APPROVE_CREDIT,
              REFUSE_CREDIT,
              REVERSE_CREDIT,
              ASK_EVIDENCE,
              REVIEW_DISPUTE,
              UPHOLD_DISPUTE,
              REFUSE_DISPUTE,
              WITHDRAW_DISPUTE,
              APPROVE_REQUEST,
              REFUSE_REQUEST,
              WITHDRAW_REQUEST,
              SEND_PROOF,
              APPROVE_REALLOCATION,
              REFUSE_REALLOCATION,
              REVERSE_REALLOCATION,
              APPROVE_REFUND,
              REFUSE_REFUND,
              REVERSE_REFUND,
              CONFIRM_TRACE,
              REFUSE_TRACE,
              APPROVE_DISCOUNT,
              REFUSE_DISCOUNT,
              REVERSE_DISCOUNT,
              REDEEM_CODE,
              ROLL_BACK_CODE ->
              "C-";
        };
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
