package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import dev.penny.source.Entry;
import dev.penny.source.Pass;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One merge pass over all files of a data set: every account once, in the order of accounts.jsonl,
 * with all its records. Memory is bounded by the largest account (and the account ids). A file
 * whose accounts stand in another order throws {@link BadRecordException}; everything else that is
 * wrong comes as an {@link Entry}. Not thread-safe; close it.
 */
public final class AccountPass implements Pass {
  private final AccountIndex index;
  private final Blame blame = new Blame();
  private final Lines accounts;
  private final RecordStream subscriptions;
  private final RecordStream coupons;
  private final RecordStream invoices;
  private final RecordStream payments;
  private final RecordStream credits;
  private final Deque<Entry> ready = new ArrayDeque<>();
  private int next;

  AccountPass(Path dir) {
    index = AccountIndex.of(dir.resolve("accounts.jsonl"));
    accounts = new Lines(dir.resolve("accounts.jsonl"));
    subscriptions = new RecordStream(dir.resolve("subscriptions.jsonl"), index, blame);
    coupons = new RecordStream(dir.resolve("coupons.jsonl"), index, blame);
    invoices = new RecordStream(dir.resolve("invoices.jsonl"), index, blame);
    payments = new RecordStream(dir.resolve("payments.jsonl"), index, blame);
    credits = new RecordStream(dir.resolve("credits.jsonl"), index, blame);
  }

  @Override
  public int size() {
    return index.size();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      Line line = accounts.next();
      if (line == null) {
        return finish();
      }
      advance(line);
    }
    return true;
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no account left");
    }
    return ready.removeFirst();
  }

  /** Records after the last account's: only strays can be left. */
  private boolean finish() {
    files().forEach(f -> f.take(Integer.MAX_VALUE));
    blame.takeStrays().forEach(bad -> ready.add(new Entry.Stray(bad)));
    return !ready.isEmpty();
  }

  private void advance(Line line) {
    String id =
        switch (line) {
          case Line.Parsed parsed -> parsed.account();
          case Line.Broken broken -> broken.account();
        };
    Integer ordinal = index.ordinal(id);
    if (id == null || ordinal == null || ordinal != next) {
      ready.add(new Entry.Stray(strayAccount(line, ordinal != null)));
      return;
    }
    next++;
    var entry = entry(id, ordinal, line);
    blame.takeStrays().forEach(bad -> ready.add(new Entry.Stray(bad)));
    ready.add(entry);
  }

  private BadRecord strayAccount(Line line, boolean twice) {
    return switch (line) {
      case Line.Broken broken -> broken.why();
      case Line.Parsed parsed ->
          new BadRecord(
              accounts.file(),
              parsed.number(),
              "account_id",
              twice ? '"' + parsed.account() + "\" a second time" : "nothing",
              "an id of its own for every account",
              "This line is not used.");
    };
  }

  private Entry entry(String id, int ordinal, Line line) {
    var bad = new ArrayList<BadRecord>();
    var account = account(line, bad);
    var ofSubscriptions = subscriptions.take(ordinal);
    var ofCoupons = coupons.take(ordinal);
    var ofInvoices = invoices.take(ordinal);
    var ofPayments = payments.take(ordinal);
    var ofCredits = credits.take(ordinal);
    bad.addAll(blame.of(ordinal));
    if (account == null) {
      return new Entry.LeftOut(id, bad);
    }
    var json = LedgerJson.STRICT;
    var bills = new ArrayList<>(read(ofInvoices, invoices, json::invoice, i -> i.id(), bad));
    bills.sort(Comparator.comparingInt(Invoice::sequence));
    var history =
        new AccountHistory(
            account,
            read(ofSubscriptions, subscriptions, json::subscription, s -> s.id(), bad),
            read(ofCoupons, coupons, (n, p) -> json.redemption(n, account, p), r -> r.id(), bad),
            bills,
            read(ofPayments, payments, json::payment, p -> p.id(), bad),
            read(ofCredits, credits, (n, p) -> json.credit(n, account, p), c -> c.id(), bad));
    return bad.isEmpty() ? new Entry.Read(history) : new Entry.LeftOut(id, bad);
  }

  private @Nullable Account account(Line line, List<BadRecord> bad) {
    switch (line) {
      case Line.Broken broken -> bad.add(broken.why());
      case Line.Parsed parsed -> {
        try {
          return LedgerJson.STRICT.account(
              parsed.json(), new LedgerJson.Place(accounts.file(), parsed.number()));
        } catch (BadRecordException e) {
          bad.add(e.why());
        }
      }
    }
    return null;
  }

  private interface Reading<T> {
    T read(JsonNode json, LedgerJson.Place at);
  }

  private interface Identity<T> {
    Object of(T record);
  }

  private static <T> List<T> read(
      List<Line.Parsed> lines,
      RecordStream from,
      Reading<T> reading,
      Identity<T> identity,
      List<BadRecord> bad) {
    var records = new ArrayList<T>(lines.size());
    var ids = new HashSet<Object>();
    for (var line : lines) {
      try {
        T record = reading.read(line.json(), new LedgerJson.Place(from.file(), line.number()));
        if (!ids.add(identity.of(record))) {
          bad.add(twice(from.file(), line.number(), identity.of(record)));
        }
        records.add(record);
      } catch (BadRecordException e) {
        bad.add(e.why());
      }
    }
    return records;
  }

  static BadRecord twice(String file, long line, Object id) {
    return new BadRecord(
        file, line, "", "the id " + id + " a second time", "every record once", "Remove one.");
  }

  @Override
  public long bytesRead() {
    return accounts.bytes() + files().mapToLong(RecordStream::bytes).sum();
  }

  private Stream<RecordStream> files() {
    return Stream.of(subscriptions, coupons, invoices, payments, credits);
  }

  @Override
  public void close() {
    accounts.close();
    files().forEach(RecordStream::close);
  }
}
