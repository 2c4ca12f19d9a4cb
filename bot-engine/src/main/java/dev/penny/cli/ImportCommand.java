package dev.penny.cli;

import dev.penny.Config;
import dev.penny.database.Database;
import dev.penny.database.DatabaseRefused;
import dev.penny.database.StorageFull;
import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import dev.penny.source.importing.BillFiles;
import dev.penny.source.importing.ImportReport;
import dev.penny.source.importing.ImportReport.Stopped;
import dev.penny.source.importing.Importer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penny import}: billing data or e-invoices into the ledger. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports bills into the ledger: a folder in the billing data format, or UBL 2.1 invoices and",
      "credit notes (EN 16931, Peppol BIS 3), one file or a folder of them.",
      "Importing the same again changes nothing; a folder with a later month adds it. Every account"
          + " goes in as a whole or not at all. A bill that does not add up is kept, marked and"
          + " reported."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all accounts are in",
      "1:a fault of Penny's",
      "2:the command line or the settings were wrong",
      "4:data that cannot be imported: nothing after it was read, or (with --keep-going) the"
          + " accounts reported were left out",
      "5:database locked, out of reach or from a newer version, folder not writable, disk full"
    })
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions settings;

  @Parameters(
      paramLabel = "PATH",
      description =
          "The folder with accounts.jsonl and the others; or an e-invoice, or a folder of them.")
  private Path path;

  @Mixin private CustomerOption customer;

  @Option(
      names = "--keep-going",
      description =
          "Leave out accounts with lines that cannot be read and report them, instead of stopping"
              + " at the first.")
  private boolean keepGoing;

  @Option(names = "--json", description = "Print the report as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Config config = settings.config();
    BillData data = data();
    ImportReport report = run(config, data);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(ImportText.json(data, report));
    } else {
      out.print(ImportText.plain(data, report));
    }
    out.flush();
    return exit(report);
  }

  private BillData data() {
    try {
      return BillFiles.open(path, customer.key());
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    }
  }

  private ImportReport run(Config config, BillData data) {
    try (var database = Database.open(config.database());
        var bar = SlowProgress.ofBytes("Importing")) {
      database.migrate("ledger", "db/migration/ledger");
      return new Importer(database)
          .run(
              data,
              keepGoing,
              (done, total, accounts) -> bar.at(done, total, accounts + " accounts"));
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    } catch (DatabaseRefused | StorageFull e) {
      throw new CliFault(Exit.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }

  private static int exit(ImportReport report) {
    @Nullable Stopped stopped = report.stopped();
    if (stopped != null) {
      return switch (stopped.cause()) {
        case BAD_DATA -> Exit.BAD_DATA;
        case STORAGE_FULL -> Exit.ENVIRONMENT;
      };
    }
    return report.leftOutCount() > 0 ? Exit.BAD_DATA : Exit.OK;
  }
}
