package dev.penny.cli;

import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import dev.penny.source.importing.BillFiles;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The folder that a command reads bills from. */
final class BillsFolder {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "A folder in the billing data format, or e-invoices (UBL): a file or a folder.")
  private Path data;

  @Mixin private CustomerOption customer;

  /** What a command does with the bills; its exit code. */
  interface Work {
    int on(BillData dataset);
  }

  /** Opens the folder for the work; a record that cannot be read ends it with a clear error. */
  int read(Work work) {
    try {
      return work.on(BillFiles.open(data, customer.key()));
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    }
  }
}
