package dev.penny.flow;

import dev.penny.eligibility.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding, redeeming or giving back codes.
 *
 * @param reference what it can be asked for by; null: nothing was redeemed
 * @param until until when they are held; null: they are not
 * @param discounts what stands in the books for it now, one for each part of the next bill
 */
public record TakenCodes(
    Answer answer,
    @Nullable String reference,
    @Nullable Instant until,
    List<Discounted> discounts) {
  public TakenCodes {
    discounts = List.copyOf(discounts);
  }

  /** A discount in use from {@code start} (included) to {@code end} (excluded; null: open). */
  public record Discounted(LocalDate start, @Nullable LocalDate end) {}
}
