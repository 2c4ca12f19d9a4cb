package dev.penny.bench;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.source.importing.BillFiles;
import dev.penny.source.importing.ImportReport;
import dev.penny.source.importing.Importer;
import dev.penny.source.importing.Progress;
import dev.penny.source.ubl.CustomerKey;
import dev.penny.source.ubl.UblReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * How fast e-invoices are read and imported, beside a bare StAX pass over the same files in the
 * same run: the JDK's own parser walked to the end, every text touched, nothing kept. Usage: {@code
 * UblBench DIR [COPIES]}; DIR holds UBL documents, each is copied so often (default 300) under a
 * number and a customer of its own. All on one thread, but that an import writes on a second one.
 */
public final class UblBench {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 3;

  private final Path files;
  private final List<Path> all;
  private final long bytes;

  /** Takes every result, so that no work can be optimised away. */
  private volatile long blackhole;

  private UblBench(Path files) throws IOException {
    this.files = files;
    try (Stream<Path> list = Files.list(files)) {
      this.all = list.sorted().toList();
    }
    long sum = 0;
    for (Path file : all) {
      sum += Files.size(file);
    }
    this.bytes = sum;
  }

  private interface Work {
    long run() throws IOException, XMLStreamException;
  }

  public static void main(String[] args) throws IOException, XMLStreamException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: UblBench DIR [COPIES]   (a folder of UBL documents)");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("ubl-bench");
    try {
      copy(Path.of(args[0]), folder, args.length > 1 ? Integer.parseInt(args[1]) : 300);
      new UblBench(folder).run();
    } finally {
      delete(folder);
    }
  }

  /** Every document so often, its number and its customer's identifiers made other ones. */
  private static void copy(Path from, Path to, int copies) throws IOException {
    List<Path> documents;
    try (Stream<Path> list = Files.list(from)) {
      documents = list.sorted().toList();
    }
    for (Path document : documents) {
      String text = Files.readString(document);
      for (int i = 0; i < copies; i++) {
        String copy = text.replaceFirst("(</cbc:ProfileID>\\s*<cbc:ID>)([^<]*)", "$1$2-" + i);
        int customer = copy.indexOf("<cac:AccountingCustomerParty>");
        String head = copy.substring(0, customer);
        String tail = copy.substring(customer);
        tail = tail.replaceFirst("(<cbc:EndpointID[^>]*>)([^<]*)", "$1$2" + i);
        tail = tail.replaceFirst("(<cac:PartyIdentification><cbc:ID>)([^<]*)", "$1$2-" + i);
        Files.writeString(to.resolve(i + "-" + document.getFileName()), head + tail);
      }
    }
  }

  private void run() throws IOException, XMLStreamException {
    System.out.printf(
        "%,d documents, %,d bytes (mean %,d)%n%n", all.size(), bytes, bytes / all.size());
    System.out.printf(
        "%-44s %12s %10s %16s%n", "medians of " + ROUNDS, "documents/s", "MB/s", "times bare StAX");
    double bare = row("bare StAX pass (limit)", this::bare, 0);
    row("read into the ledger's records", this::read, bare);
    row("opened: all read, checked and grouped", this::open, bare);
    row("imported into a new embedded ledger", this::load, bare);
    System.out.printf("%n(last result: %d)%n", blackhole);
  }

  /** Seconds of the median round. */
  private double row(String name, Work work, double limit) throws IOException, XMLStreamException {
    long[] nanos = new long[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long began = System.nanoTime();
      blackhole = work.run();
      if (round >= 0) {
        nanos[round] = System.nanoTime() - began;
      }
    }
    Arrays.sort(nanos);
    double seconds = nanos[ROUNDS / 2] / 1e9;
    String ratio =
        limit == 0 ? "1.00" : String.format(java.util.Locale.ROOT, "%.2f", seconds / limit);
    System.out.printf(
        "%-44s %,12.0f %10.1f %16s%n", name, all.size() / seconds, bytes / 1e6 / seconds, ratio);
    return seconds;
  }

  private long bare() throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    long seen = 0;
    for (Path file : all) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        var xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
          seen += xml.next() == XMLStreamConstants.CHARACTERS ? xml.getTextLength() : 1;
        }
        xml.close();
      }
    }
    return seen;
  }

  private long read() throws IOException {
    long seen = 0;
    for (Path file : all) {
      var in = new BufferedInputStream(Files.newInputStream(file));
      seen += UblReader.read(in, "bill", CustomerKey.AUTO).invoice().items().size();
    }
    return seen;
  }

  private long open() {
    var histories = new ArrayList<Integer>();
    BillFiles.open(files, CustomerKey.AUTO).forEachAccount(h -> histories.add(h.invoices().size()));
    return histories.stream().mapToInt(Integer::intValue).sum();
  }

  private long load() throws IOException {
    Path folder = Files.createTempDirectory("ubl-bench-ledger");
    try (var database = Database.open(new DatabaseConfig.Embedded(folder))) {
      database.migrate("ledger", "db/migration/ledger");
      ImportReport report =
          new Importer(database)
              .run(BillFiles.open(files, CustomerKey.AUTO), false, Progress.SILENT);
      if (report.invoicesAdded() != all.size()) {
        throw new IllegalStateException("not all are in: " + report);
      }
      return report.invoicesAdded();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
