package dev.penny.explain.cause;

import dev.penny.ledger.InvoiceItem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the first word of a charge code says, where the kind of line does not say it. */
final class ChargeFamily {
  private static final Set<String> SURCHARGE = Set.of("surcharge", "levy");
  private static final Set<String> COMMITMENT = Set.of("commitment", "trueup", "minimum");
  private static final Set<String> TERMINATION = Set.of("termination", "etf", "exit");
  private static final Set<String> REVERSED = Set.of("reversal", "chargeback");

  private ChargeFamily() {}

  /** Null where the code belongs to none of them. */
  static @Nullable KnownCause of(InvoiceItem item) {
    for (String word : item.chargeCode().toLowerCase(Locale.ROOT).split("[._-]", -1)) {
      if (SURCHARGE.contains(word)) {
        return KnownCause.SURCHARGE;
      }
      if (COMMITMENT.contains(word)) {
        return KnownCause.COMMITMENT;
      }
      if (TERMINATION.contains(word)) {
        return KnownCause.TERMINATION;
      }
      if (REVERSED.contains(word) && item.amount().signum() > 0) {
        return KnownCause.REFUND_REVERSED;
      }
    }
    return null;
  }
}
