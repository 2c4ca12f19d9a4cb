package dev.penny.source.ubl;

import dev.penny.ledger.Catalogue;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import dev.penny.source.Pass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * UBL invoices and credit notes from a file or a folder (folders in it are not looked into). A file
 * is taken for its name (.xml) or because it starts as XML does. All files are read once when this
 * is opened, so that what is wrong with any of them is known before anything is imported: a bad
 * file leaves out its customer as a whole, or stands alone where it does not say whose it is.
 */
public final class UblFiles implements BillData {
  private final List<Path> files;
  private final UblIndex index;
  private final long bytes;

  private UblFiles(List<Path> files, UblIndex index, long bytes) {
    this.files = files;
    this.index = index;
    this.bytes = bytes;
  }

  /** Opens a file, or all that is XML in a folder; one with nothing of that kind is refused. */
  public static UblFiles open(Path path, CustomerKey key) {
    List<Path> files = Files.isDirectory(path) ? xmlIn(path) : List.of(path);
    if (files.isEmpty()) {
      throw new BadRecordException(
          BadRecord.ofFile(
              path.toString(),
              "no XML file",
              "UBL invoices, one a file",
              "Put them into this folder itself, not into folders in it."));
    }
    long bytes = files.stream().mapToLong(UblFiles::size).sum();
    return new UblFiles(files, UblIndex.of(files, key), bytes);
  }

  /** Whether there is something in this folder that this reader would take. */
  public static boolean isAnyIn(Path folder) {
    return !xmlIn(folder).isEmpty();
  }

  /** Whether this file starts as XML does, whatever its name. */
  public static boolean isXml(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      for (byte b : in.readNBytes(64)) {
        boolean mark = b == 0 || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
        boolean wide = b == (byte) 0xFE || b == (byte) 0xFF;
        if (!mark && !wide && !Character.isWhitespace(b)) {
          return b == '<';
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> xmlIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> Files.isRegularFile(f) && !String.valueOf(f.getFileName()).startsWith("."))
          .filter(f -> f.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xml") || isXml(f))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Empty: UBL has no price list, and names taxes by category only. */
  @Override
  public Catalogue catalogue() {
    return Catalogue.EMPTY;
  }

  @Override
  public Pass accounts() {
    return new UblPass(index);
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public String about() {
    return index.about(files.size());
  }
}
