package dev.penny.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The promotion behind a redemption, as far as a bill needs it: what kind it is and which charges
 * it covers. {@code durationCycles} null: open-ended. {@code maxAmount} is the most it takes off
 * one line, in minor units, null: no cap. The rules of eligibility live in their own package.
 */
public record Promotion(
    PromotionId id,
    String name,
    Kind kind,
    List<String> chargeCodes,
    @Nullable Integer durationCycles,
    @Nullable Long maxAmount,
    String sourceJson) {
  public Promotion {
    chargeCodes = List.copyOf(chargeCodes);
  }

  public enum Kind {
    DISCOUNT,
    DEVICE_CREDIT,
    TRIAL
  }
}
