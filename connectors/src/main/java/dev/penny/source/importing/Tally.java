package dev.penny.source.importing;

import dev.penny.source.BadRecord;
import dev.penny.source.jdbi.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what happens during one import. */
final class Tally {
  private long added;
  private long updated;
  private long unchanged;
  private long invoices;
  private long markedCount;
  private long leftOutCount;
  private final List<Written.Marked> marked = new ArrayList<>();
  private final List<ImportReport.LeftOut> leftOut = new ArrayList<>();

  void count(Written written) {
    switch (written) {
      case Written.Added a -> {
        added++;
        invoices += a.invoices();
        mark(a.marked());
      }
      case Written.Updated u -> {
        updated++;
        invoices += u.invoices();
        mark(u.marked());
      }
      case Written.Unchanged u -> unchanged++;
      case Written.Refused r -> leaveOut(r.account().value(), List.of(r.why()));
    }
  }

  void leaveOut(@Nullable String account, List<String> why) {
    leftOutCount++;
    if (leftOut.size() < ImportReport.LISTED) {
      leftOut.add(new ImportReport.LeftOut(account, why));
    }
  }

  static List<String> messages(List<BadRecord> bad) {
    return bad.stream().map(BadRecord::message).toList();
  }

  private void mark(List<Written.Marked> bills) {
    markedCount += bills.size();
    for (var bill : bills) {
      if (marked.size() < ImportReport.LISTED) {
        marked.add(bill);
      }
    }
  }

  long accounts() {
    return added + updated + unchanged + leftOutCount;
  }

  ImportReport report(int catalogueChanged, ImportReport.@Nullable Stopped stopped) {
    return new ImportReport(
        added,
        updated,
        unchanged,
        invoices,
        catalogueChanged,
        markedCount,
        marked,
        leftOutCount,
        leftOut,
        stopped);
  }
}
