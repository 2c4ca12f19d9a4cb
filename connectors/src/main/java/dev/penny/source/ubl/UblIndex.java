package dev.penny.source.ubl;

import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in which file, from reading each once. The bills of smaller sets are kept, those of
 * large ones read again when their customer's turn comes.
 */
final class UblIndex {
  /** How many lines of bills are kept in memory: some 60 MB. */
  private static final int LINES_KEPT = 60_000;

  /** One document: its file, and its bill while there is room for it. */
  record Document(Path file, long bytes, @Nullable UblBill bill) {}

  /** All documents of one customer, or what is wrong with them. */
  record Owner(String id, List<Document> documents, List<BadRecord> bad) {}

  private final CustomerKey key;
  private final Map<String, Owner> owners = new LinkedHashMap<>();
  private final List<BadRecord> strays = new ArrayList<>();
  private final Map<String, Numbered> numbers = new HashMap<>();
  private final Map<CustomerKey, Integer> knownBy = new EnumMap<>(CustomerKey.class);
  private int linesKept;
  private int creditNotes;

  private record Numbered(String file, UblBill bill) {}

  private UblIndex(CustomerKey key) {
    this.key = key;
  }

  static UblIndex of(List<Path> files, CustomerKey key) {
    var index = new UblIndex(key);
    files.forEach(index::add);
    return index;
  }

  private void add(Path file) {
    String name = String.valueOf(file.getFileName());
    String customer = null;
    try {
      XmlNode root = UblReader.root(Files.newInputStream(file), name);
      customer = Customer.idIn(root, key);
      UblBill bill = UblReader.read(root, name, key);
      take(file, name, bill);
    } catch (BadRecordException e) {
      refuse(customer, e.why());
    } catch (IOException e) {
      refuse(customer, unreadable(name, e));
    }
  }

  private void take(Path file, String name, UblBill bill) throws IOException {
    String id = bill.customer().id().value();
    var before = numbers.putIfAbsent(bill.invoice().number(), new Numbered(name, bill));
    if (before != null) {
      if (!before.bill().invoice().equals(bill.invoice())) {
        refuse(id, twice(name, before.file(), bill));
      }
      return; // the same document in two files is one document
    }
    int lines = bill.invoice().items().size();
    boolean room = linesKept + lines <= LINES_KEPT;
    linesKept += room ? lines : 0;
    creditNotes += bill.invoice().isCreditNote() ? 1 : 0;
    knownBy.merge(bill.customer().by(), 1, Integer::sum);
    owner(id).documents().add(new Document(file, Files.size(file), room ? bill : null));
  }

  private void refuse(@Nullable String customer, BadRecord why) {
    if (customer == null) {
      strays.add(why);
    } else {
      owner(customer).bad().add(why);
    }
  }

  private Owner owner(String id) {
    return owners.computeIfAbsent(id, i -> new Owner(i, new ArrayList<>(), new ArrayList<>()));
  }

  /** A document read again must be the one that was read before. */
  UblBill bill(Document document, String owner) {
    UblBill kept = document.bill();
    if (kept != null) {
      return kept;
    }
    String name = String.valueOf(document.file().getFileName());
    try {
      UblBill bill = UblReader.read(Files.newInputStream(document.file()), name, key);
      if (bill.customer().id().value().equals(owner)) {
        return bill;
      }
    } catch (IOException e) {
      throw new BadRecordException(unreadable(name, e));
    }
    throw new BadRecordException(
        BadRecord.ofFile(
            name, "another customer than before", "files that stay as they are", "Import again."));
  }

  List<Owner> owners() {
    return List.copyOf(owners.values());
  }

  List<BadRecord> strays() {
    return strays;
  }

  /** In one sentence: how many documents of how many customers, known by what. */
  String about(int files) {
    int documents = knownBy.values().stream().mapToInt(Integer::intValue).sum();
    String by =
        knownBy.entrySet().stream()
            .map(e -> e.getKey().element() + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
    return "UBL: "
        + files
        + " files, "
        + (documents - creditNotes)
        + " invoices and "
        + creditNotes
        + " credit notes of "
        + owners.size()
        + " customers"
        + (by.isEmpty() ? "" : ", a customer being known by " + by);
  }

  private static BadRecord unreadable(String name, IOException e) {
    return BadRecord.ofFile(
        name, "a file that cannot be read (" + e + ")", "a readable file", "Check its rights.");
  }

  private static BadRecord twice(String name, String other, UblBill bill) {
    return BadRecord.ofFile(
        name,
        "number " + bill.invoice().number() + " as in " + other + ", with other content",
        "a number of its own for each document",
        "A bill that was issued does not change: leave one of the files out.");
  }
}
