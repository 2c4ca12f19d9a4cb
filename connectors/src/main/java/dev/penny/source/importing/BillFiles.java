package dev.penny.source.importing;

import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import dev.penny.source.jsonl.JsonlDataset;
import dev.penny.source.ubl.CustomerKey;
import dev.penny.source.ubl.UblFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** The list of formats bills are read from, chosen by what lies there. */
public final class BillFiles {
  private BillFiles() {}

  /**
   * A folder with accounts.jsonl is one in the billing data format; a file, or a folder with XML in
   * it, holds UBL documents. A folder with both is refused, and so is one with neither.
   */
  public static BillData open(Path path, CustomerKey key) {
    if (!Files.isDirectory(path)) {
      return Files.isRegularFile(path) ? file(path, key) : JsonlDataset.open(path);
    }
    boolean jsonl = Files.exists(path.resolve("accounts.jsonl"));
    boolean ubl = UblFiles.isAnyIn(path);
    if (jsonl && ubl) {
      throw new BadRecordException(
          BadRecord.ofFile(
              path.toString(),
              "accounts.jsonl and XML files side by side",
              "one format in one folder",
              "Put the e-invoices into a folder of their own and import both."));
    }
    return ubl ? UblFiles.open(path, key) : JsonlDataset.open(path);
  }

  private static BillData file(Path path, CustomerKey key) {
    if (!path.toString().endsWith(".xml") && !UblFiles.isXml(path)) {
      throw new BadRecordException(
          BadRecord.ofFile(
              path.toString(),
              "a file that is no XML",
              "a UBL invoice or credit note, or a folder of billing data",
              "Name the folder for JSON Lines data."));
    }
    return UblFiles.open(path, key);
  }
}
