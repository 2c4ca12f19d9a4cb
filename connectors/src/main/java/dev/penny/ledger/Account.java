package dev.penny.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A customer's account. {@code billCycleDay} is 1..28; {@code country} is ISO 3166 alpha-2. */
public record Account(
    AccountId id,
    Industry industry,
    String country,
    Currency currency,
    ZoneId zone,
    Locale locale,
    String displayName,
    Segment segment,
    int billCycleDay,
    PaymentMethod paymentMethod,
    List<TaxStatus> taxStatus) {

  public Account {
    taxStatus = List.copyOf(taxStatus);
  }

  /** Whether this account owed no tax on that day. */
  public boolean exemptOn(LocalDate day) {
    return taxStatus.stream().anyMatch(s -> s.exempt() && s.covers(day));
  }

  /**
   * The billing industry, which decides how a bill is laid out (in advance or in arrears, meters or
   * seats).
   */
  public enum Industry {
    TELECOM,
    ENERGY,
    SAAS
  }

  /** Whom the company bills. */
  public enum Segment {
    CONSUMER,
    BUSINESS
  }

  /** How this customer pays by default. */
  public enum PaymentMethod {
    DIRECT_DEBIT,
    CARD,
    TRANSFER
  }

  /**
   * The tax treatment from {@code from} (included) to {@code to} (excluded; null: still in force).
   */
  public record TaxStatus(LocalDate from, @Nullable LocalDate to, boolean exempt) {
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }
}
