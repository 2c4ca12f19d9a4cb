package dev.penny.source.jdbi;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A short form of a record's content that tells quickly that nothing changed. A different hash
 * alone proves nothing (a later version may write records down otherwise): then the records are
 * compared.
 */
final class ContentHash {
  private ContentHash() {}

  static String of(Invoice invoice) {
    return hash(invoice.toString());
  }

  /** Of all but the invoices. */
  static String ofTheRest(AccountHistory h) {
    return hash(
        List.of(h.account(), h.subscriptions(), h.redemptions(), h.payments(), h.credits())
            .toString());
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
