package dev.penny.ledger;

import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Money granted to an account: used up on bills by its applications; {@code remaining} is what is
 * left. {@code reason}: goodwill, service_outage, referral.
 */
public record Credit(
    CreditId id,
    AccountId account,
    LocalDate grantedAt,
    Money amount,
    String reason,
    Money remaining,
    List<Application> applications) {
  public Credit {
    applications = List.copyOf(applications);
  }

  public record Application(InvoiceId invoice, Money amount, LocalDate date) {}
}
