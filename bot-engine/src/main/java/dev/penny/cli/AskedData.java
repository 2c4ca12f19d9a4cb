package dev.penny.cli;

import dev.penny.demo.DemoCompanies;
import dev.penny.demo.DemoCustomer;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Catalogue;
import dev.penny.source.jsonl.BadRecordException;
import dev.penny.source.jsonl.JsonlDataset;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bills a conversation at the terminal is about; without an account, nobody is signed in. */
record AskedData(Catalogue catalogue, @Nullable AccountHistory history) {

  /** From a folder in the billing data format. */
  static AskedData of(Path folder, @Nullable String account) {
    try {
      JsonlDataset dataset = JsonlDataset.open(folder);
      return new AskedData(
          dataset.catalogue(),
          account == null ? null : OneAccount.in(dataset, new AccountId(account)));
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    }
  }

  /** One of the demo's invented customers. */
  static AskedData ofDemo(LocalDate today, @Nullable String account) {
    var companies = DemoCompanies.asOf(today);
    if (account == null) {
      return new AskedData(companies.catalogue(), null);
    }
    return companies.customers().stream()
        .map(DemoCustomer::books)
        .filter(h -> h.account().id().value().equals(account))
        .findFirst()
        .map(h -> new AskedData(companies.catalogue(), h))
        .orElseThrow(() -> unknown(companies, account));
  }

  private static CliFault unknown(DemoCompanies companies, String account) {
    var known = companies.customers().stream().map(c -> c.books().account().id().value()).toList();
    return new CliFault(
        Exit.NOTHING,
        "there is no account " + account + " in the demo; there are " + String.join(", ", known));
  }
}
