package dev.penny.store;

import dev.penny.action.ActionLedger;
import dev.penny.action.Policy;

class InMemoryActionLedgerTest extends ActionLedgerContract {
  private final InMemoryActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);

  @Override
  ActionLedger ledger() {
    return ledger;
  }
}
