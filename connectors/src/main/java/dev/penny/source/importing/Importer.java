package dev.penny.source.importing;

import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.database.StorageFull;
import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import dev.penny.source.importing.ImportReport.Stopped;
import dev.penny.source.jdbi.JdbiLedgerWriter;
import dev.penny.source.jdbi.PreparedAccount;
import dev.penny.source.jdbi.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports a data set into the ledger, account by account in one pass: one thread reads and checks,
 * this one writes. Accounts are committed in batches; a batch that the database refuses is tried
 * again account by account, so each goes in as a whole or not at all. Without {@code keepGoing} it
 * stops at the first account that cannot be imported; the accounts before it stay.
 */
public final class Importer {
  /** A batch is one commit, so one flush of the disk; its rows are in memory until then. */
  private static final int ROWS_A_BATCH = 10_000;

  private static final int ACCOUNTS_A_BATCH = 500;

  /** What may wait to be written, on top of the batch. */
  private static final int ROWS_AHEAD = 15_000;

  private static final long LEAST_BYTES_A_BATCH = 8L * 1024 * 1024;

  /** The database writes a record to its log and to its file, with indexes and free space. */
  private static final int BYTES_WRITTEN_FOR_ONE_READ = 4;

  private final Database database;
  private final JdbiLedgerWriter writer;

  public Importer(Database database) {
    this.database = database;
    this.writer = new JdbiLedgerWriter(database.jdbi());
  }

  /** Throws only where the database fails; what is wrong with the data is in the report. */
  public ImportReport run(BillData data, boolean keepGoing, Progress progress) {
    return new Run(data, keepGoing, progress).go();
  }

  /** Ends a run early. */
  private static final class Stop extends Exception {
    Stop(String message) {
      super(message);
    }
  }

  private final class Run {
    private final BillData data;
    private final boolean keepGoing;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final List<PreparedAccount> batch = new ArrayList<>();
    private int rows;
    private long bytesRead;
    private long bytesWritten;
    private int catalogueChanged;

    Run(BillData data, boolean keepGoing, Progress progress) {
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
      try (var accounts = data.accounts();
          var steps =
              new ReadAhead<Step>(
                  "import-reader", ROWS_AHEAD, Step::weight, () -> Step.next(accounts))) {
        while (hasNext(steps)) {
          Step step = steps.next();
          bytesRead = step.bytesRead();
          switch (step) {
            case Step.Ready ready -> add(ready.account());
            case Step.LeftOut left -> leaveOut(left.account(), left.why());
          }
        }
      }
      write();
      progress.at(data.bytes(), data.bytes(), tally.accounts());
    }

    /** What was read before the order broke is whole and is kept. */
    private boolean hasNext(ReadAhead<Step> steps) throws Stop {
      try {
        return steps.hasNext();
      } catch (BadRecordException e) {
        write();
        throw e;
      }
    }

    private void add(PreparedAccount account) throws Stop {
      batch.add(account);
      rows += account.rows();
      if (rows >= ROWS_A_BATCH || batch.size() >= ACCOUNTS_A_BATCH) {
        write();
        progress.at(bytesRead, data.bytes(), tally.accounts());
      }
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
      database.space().checkSpace(bytesToWrite());
      var all = List.copyOf(batch);
      batch.clear();
      rows = 0;
      bytesWritten = bytesRead;
      try {
        count(writer.writePrepared(all));
      } catch (RuntimeException e) {
        if (!isAboutData(e)) {
          throw e;
        }
        for (var one : all) {
          writeAlone(one);
        }
      }
    }

    private long bytesToWrite() {
      return Math.max(LEAST_BYTES_A_BATCH, (bytesRead - bytesWritten) * BYTES_WRITTEN_FOR_ONE_READ);
    }

    private void writeAlone(PreparedAccount one) throws Stop {
      try {
        count(writer.writePrepared(List.of(one)));
      } catch (RuntimeException e) {
        if (!isAboutData(e)) {
          throw e;
        }
        String why = "the database refuses the account: " + reason(e);
        tally.leaveOut(one.history().account().id().value(), List.of(why));
        stopUnlessKeepingGoing("account " + one.history().account().id() + ": " + why);
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
