package dev.penny.source.importing;

import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.database.StorageFull;
import dev.penny.ledger.AccountHistory;
import dev.penny.source.importing.ImportReport.Stopped;
import dev.penny.source.jdbi.JdbiLedgerWriter;
import dev.penny.source.jdbi.Written;
import dev.penny.source.jsonl.BadRecordException;
import dev.penny.source.jsonl.Entry;
import dev.penny.source.jsonl.JsonlDataset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports a data set into the ledger, account by account in one pass. Accounts are committed in
 * batches; a batch that the database refuses is tried again account by account, so each goes in as
 * a whole or not at all. Without {@code keepGoing} it stops at the first account that cannot be
 * imported; the accounts before it stay.
 */
public final class Importer {
  private static final int INVOICES_A_BATCH = 600;
  private static final int ACCOUNTS_A_BATCH = 100;
  private static final long BYTES_A_BATCH = 8L * 1024 * 1024;

  private final Database database;
  private final JdbiLedgerWriter writer;

  public Importer(Database database) {
    this.database = database;
    this.writer = new JdbiLedgerWriter(database.jdbi());
  }

  /** Throws only where the database fails; what is wrong with the data is in the report. */
  public ImportReport run(JsonlDataset data, boolean keepGoing, Progress progress) {
    return new Run(data, keepGoing, progress).go();
  }

  /** Ends a run early. */
  private static final class Stop extends Exception {
    Stop(String message) {
      super(message);
    }
  }

  private final class Run {
    private final JsonlDataset data;
    private final boolean keepGoing;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final List<AccountHistory> batch = new ArrayList<>();
    private int waiting;
    private int catalogueChanged;

    Run(JsonlDataset data, boolean keepGoing, Progress progress) {
      this.data = data;
      this.keepGoing = keepGoing;
      this.progress = progress;
    }

    ImportReport go() {
      try {
        database.checkSpace();
        catalogueChanged = writer.writeCatalogue(data.catalogue());
        pass();
        return tally.report(catalogueChanged, null);
      } catch (Stop | BadRecordException e) {
        return stopped(Stopped.Cause.BAD_DATA, e);
      } catch (StorageFull e) {
        return stopped(Stopped.Cause.STORAGE_FULL, e);
      }
    }

    private ImportReport stopped(Stopped.Cause cause, Exception why) {
      return tally.report(catalogueChanged, new Stopped(cause, String.valueOf(why.getMessage())));
    }

    private void pass() throws Stop {
      try (var accounts = data.accounts()) {
        while (hasNext(accounts)) {
          switch (accounts.next()) {
            case Entry.Read read -> {
              add(read.history());
              if (waiting >= INVOICES_A_BATCH || batch.size() >= ACCOUNTS_A_BATCH) {
                write();
                progress.at(accounts.bytesRead(), data.bytes(), tally.accounts());
              }
            }
            case Entry.LeftOut left -> leaveOut(left.account(), Tally.messages(left.why()));
            case Entry.Stray stray -> leaveOut(null, List.of(stray.why().message()));
          }
        }
      }
      write();
      progress.at(data.bytes(), data.bytes(), tally.accounts());
    }

    /** What was read before the order broke is whole and is kept. */
    private boolean hasNext(Iterator<Entry> accounts) throws Stop {
      try {
        return accounts.hasNext();
      } catch (BadRecordException e) {
        write();
        throw e;
      }
    }

    private void add(AccountHistory history) {
      batch.add(history);
      waiting += history.invoices().size();
    }

    private void leaveOut(@Nullable String account, List<String> why) throws Stop {
      write();
      tally.leaveOut(account, why);
      stopUnlessKeepingGoing(why.getFirst());
    }

    private void stopUnlessKeepingGoing(String why) throws Stop {
      if (!keepGoing) {
        throw new Stop(why);
      }
    }

    private void write() throws Stop {
      if (batch.isEmpty()) {
        return;
      }
      database.space().checkSpace(BYTES_A_BATCH);
      var all = List.copyOf(batch);
      batch.clear();
      waiting = 0;
      try {
        count(writer.write(all));
      } catch (RuntimeException e) {
        if (!isAboutData(e)) {
          throw e;
        }
        for (var one : all) {
          writeAlone(one);
        }
      }
    }

    private void writeAlone(AccountHistory one) throws Stop {
      try {
        count(writer.write(List.of(one)));
      } catch (RuntimeException e) {
        if (!isAboutData(e)) {
          throw e;
        }
        String why = "the database refuses the account: " + reason(e);
        tally.leaveOut(one.account().id().value(), List.of(why));
        stopUnlessKeepingGoing("account " + one.account().id() + ": " + why);
      }
    }

    private void count(List<Written> written) throws Stop {
      written.forEach(tally::count);
      for (var one : written) {
        if (one instanceof Written.Refused refused) {
          stopUnlessKeepingGoing("account " + refused.account() + ": " + refused.why());
        }
      }
    }
  }

  /** A value that does not fit (22), a key that is taken (23), amounts in a foreign currency. */
  private static boolean isAboutData(RuntimeException e) {
    String state = Retry.sqlState(e);
    return state == null
        ? e instanceof IllegalArgumentException
        : state.startsWith("22") || state.startsWith("23");
  }

  private static String reason(RuntimeException e) {
    if ("23505".equals(Retry.sqlState(e))) {
      return "one of its invoices has the id of another account's invoice";
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
