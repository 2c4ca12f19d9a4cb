package dev.penny.turn;

import dev.penny.action.ActionLedger;
import dev.penny.action.Credited;
import dev.penny.action.Discounted;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import java.util.Optional;

/** The billing system's books together with the credits and discounts that were given here. */
public final class CreditedBilling implements BillingSource {
  private final BillingSource billing;
  private final ActionLedger actions;

  public CreditedBilling(BillingSource billing, ActionLedger actions) {
    this.billing = billing;
    this.actions = actions;
  }

  @Override
  public Optional<AccountHistory> history(AccountId account) {
    return billing.history(account).map(h -> Credited.with(h, actions.cases(account)));
  }

  @Override
  public Catalogue catalogue() {
    return Discounted.named(billing.catalogue());
  }
}
