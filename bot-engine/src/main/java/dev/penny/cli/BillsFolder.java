package dev.penny.cli;

import dev.penny.source.BadRecordException;
import dev.penny.source.jsonl.JsonlDataset;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder that a command reads bills from. */
final class BillsFolder {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "A folder in the billing data format.")
  private Path data;

  /** What a command does with the bills; its exit code. */
  interface Work {
    int on(JsonlDataset dataset);
  }

  /** Opens the folder for the work; a record that cannot be read ends it with a clear error. */
  int read(Work work) {
    try {
      return work.on(JsonlDataset.open(data));
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    }
  }
}
