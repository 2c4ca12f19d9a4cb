package dev.penny.audit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Audit;
import dev.penny.audit.AuditCasesTest;
import dev.penny.audit.AuditCasesTest.Case;
import dev.penny.audit.Finding;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Catalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One fault of each kind planted on some accounts among many that have others: the set found from
 * one of them is the set planted, and each hit says what was billed and what should have been.
 */
class PlantedFaultsTest {
  private static final int COPIES = 7;

  /** An account of the crowd, with the catalogue of its company. */
  private record Someone(String from, AccountHistory history, Catalogue catalogue) {}

  private static final List<Someone> CROWD = new ArrayList<>();

  @BeforeAll
  static void plant() throws IOException {
    for (Case one : AuditCasesTest.generated().toList()) {
      for (int i = 0; i < COPIES; i++) {
        String id = one.id() + "-" + i;
        CROWD.add(
            new Someone(one.id(), named(one.bundle().history(), id), one.bundle().catalogue()));
      }
    }
  }

  /** Faults that hit many at once: a wrong price, tax, discount, count, line or fee. */
  enum Planted {
    PRICE_NOT_CATALOGUE,
    TAX_RATE,
    TAX_BASE,
    DISCOUNT_MISSING,
    DISCOUNT_AFTER_END,
    DUPLICATE_CHARGE,
    LATE_FEE_UNDUE,
    QUANTITY_MISMATCH,
    LINE_ARITHMETIC,
    BACKBILL_OVER_LIMIT,
    CHARGE_AFTER_CANCELLATION,
    PERIOD_OVERLAP,
    CURRENCY_MISMATCH,
    READ_DISCONTINUITY,
    CREDIT_NOT_CARRIED
  }

  @ParameterizedTest
  @EnumSource(Planted.class)
  void theSetFoundIsTheSetPlanted(Planted planted) throws IOException {
    int looked = 0;
    for (Case one : AuditCasesTest.generated().toList()) {
      Audit audit = Audit.of(one.bundle().history(), one.bundle().catalogue());
      for (Finding finding : one.findings()) {
        if (finding.code().name().equals(planted.name())) {
          looked++;
          var bill = one.bundle().history().invoice(finding.invoice());
          check(one, Fingerprint.of(audit, bill, finding), finding);
        }
      }
    }
    assertThat(looked).as("the fault is among those planted").isPositive();
  }

  private static void check(Case one, Fingerprint fingerprint, Finding finding) {
    Set<String> hit = new TreeSet<>();
    for (Someone someone : CROWD) {
      for (Hit found : fingerprint.in(someone.history(), someone.catalogue())) {
        hit.add(found.account().value());
        if (someone.from().equals(one.id()) && found.invoice().equals(finding.invoice())) {
          assertThat(found.difference()).isEqualTo(finding.difference());
          assertThat(found.billed().minus(found.expected())).isEqualTo(found.difference());
        }
      }
    }
    Set<String> planted = new TreeSet<>();
    for (int i = 0; i < COPIES; i++) {
      planted.add(one.id() + "-" + i);
    }
    assertThat(hit).as(fingerprint.words()).isEqualTo(planted);
  }

  private static AccountHistory named(AccountHistory history, String id) {
    Account old = history.account();
    var account =
        new Account(
            new AccountId(id),
            old.industry(),
            old.country(),
            old.currency(),
            old.zone(),
            old.locale(),
            old.displayName(),
            old.segment(),
            old.billCycleDay(),
            old.paymentMethod(),
            old.taxStatus());
    return new AccountHistory(
        account,
        history.subscriptions(),
        history.redemptions(),
        history.invoices(),
        history.payments(),
        history.credits());
  }
}
