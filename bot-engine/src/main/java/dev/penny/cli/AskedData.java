package dev.penny.cli;

import dev.penny.demo.DemoCompanies;
import dev.penny.demo.DemoCustomer;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import dev.penny.source.importing.BillFiles;
import dev.penny.source.ubl.CustomerKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bills a conversation at the terminal is about; without an account, nobody is signed in. */
record AskedData(Catalogue catalogue, @Nullable AccountHistory history) {

  /** From a folder in the billing data format. */
  static AskedData of(Path folder, @Nullable String account) {
    try {
      BillData dataset = BillFiles.open(folder, CustomerKey.AUTO);
      return new AskedData(
          dataset.catalogue(),
          account == null ? null : OneAccount.in(dataset, new AccountId(account)));
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    }
  }

  /** All of a folder, read as it is asked for. */
  static BillingSource source(Path folder) {
    try {
      return new Folder(BillFiles.open(folder, CustomerKey.AUTO), new HashMap<>());
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    }
  }

  private record Folder(BillData dataset, Map<AccountId, AccountHistory> read)
      implements BillingSource {
    @Override
    public Optional<AccountHistory> history(AccountId account) {
      try {
        return Optional.of(read.computeIfAbsent(account, a -> OneAccount.in(dataset, a)));
      } catch (BadRecordException e) {
        throw new CliFault(Exit.BAD_DATA, e.why().message());
      }
    }

    @Override
    public Catalogue catalogue() {
      return dataset.catalogue();
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
