package dev.penny.ledger;

import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tax of one country with its rate versions, oldest first. {@code ref} is COUNTRY-STD,
 * COUNTRY-ENERGY or COUNTRY-EXEMPT; {@code category} "std", "energy", "exempt".
 */
public record Tax(String ref, String country, String category, List<Version> versions) {
  public Tax {
    versions = List.copyOf(versions);
  }

  public @Nullable Rate rateOn(LocalDate day) {
    for (Version version : versions) {
      if (!day.isBefore(version.validFrom())
          && (version.validTo() == null || day.isBefore(version.validTo()))) {
        return version.rate();
      }
    }
    return null;
  }

  public record Version(LocalDate validFrom, @Nullable LocalDate validTo, Rate rate) {}
}
