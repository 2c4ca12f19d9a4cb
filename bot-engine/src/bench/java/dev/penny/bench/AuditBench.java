package dev.penny.bench;

import dev.penny.audit.Audit;
import dev.penny.explain.BillComparison;
import dev.penny.explain.Comparison;
import dev.penny.flow.Balance;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.source.BillData;
import dev.penny.source.jsonl.JsonlDataset;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/**
 * The audit of a whole data set on one thread, read account by account, with the share of time per
 * rule; and one account's full picture: every bill audited, every pair explained, the payments set
 * against what is open. Usage: {@code AuditBench DIR}.
 *
 * <p>The limit the full picture is shown beside is "bare sums": one walk over the same account's
 * lines, adding up gross amounts with the same money type.
 */
public final class AuditBench {
  private static final int WARM_ACCOUNTS = 2_000;

  private final BillData dataset;
  private final Catalogue catalogue;
  private final Histogram picture = new Histogram(3);
  private final Histogram sums = new Histogram(3);
  private long bills;
  private long findings;
  private long accounts;
  private long auditNanos;

  /** Takes every result, so that no work can be optimised away. */
  private volatile long blackhole;

  private AuditBench(BillData dataset) {
    this.dataset = dataset;
    this.catalogue = dataset.catalogue();
  }

  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("usage: AuditBench DIR   (a folder in the billing data format)");
      System.exit(2);
    }
    new AuditBench(JsonlDataset.open(Path.of(args[0]))).run();
  }

  private void run() {
    long began = System.nanoTime();
    try (var shares = new RuleShares(Thread.currentThread())) {
      dataset.forEachAccount(this::audit);
      double all = (System.nanoTime() - began) / 1e9;
      double audit = auditNanos / 1e9;
      System.out.printf("%,d accounts, %,d bills, %,d findings%n", accounts, bills, findings);
      System.out.printf(
          "read and audited in %.1f s; the audit alone %.1f s (%.0f %%), %,.0f bills a second%n",
          all, audit, 100 * audit / all, bills / audit);
      shares.print();
    }
    accounts = 0;
    dataset.forEachAccount(this::picture);
    System.out.printf("%nfull picture, microseconds       p50      p99      max%n");
    print("bare sums of the lines (limit)", sums);
    print("audit + explain + payments", picture);
    System.out.printf(
        "ratio at p50: %.0f (last result: %d)%n",
        picture.getValueAtPercentile(50) / (double) sums.getValueAtPercentile(50), blackhole);
  }

  private void audit(AccountHistory history) {
    long began = System.nanoTime();
    Audit audit = Audit.of(history, catalogue);
    for (Invoice bill : history.invoices()) {
      findings += audit.of(bill).size();
      bills++;
    }
    auditNanos += System.nanoTime() - began;
    accounts++;
  }

  private void picture(AccountHistory history) {
    boolean warm = accounts++ >= WARM_ACCOUNTS;
    time(warm, sums, history, AuditBench::bareSums);
    time(warm, picture, history, this::full);
  }

  private void time(
      boolean warm, Histogram into, AccountHistory history, ToLongFunction<AccountHistory> work) {
    long began = System.nanoTime();
    blackhole = work.applyAsLong(history);
    if (warm) {
      into.recordValue(System.nanoTime() - began);
    }
  }

  private static long bareSums(AccountHistory history) {
    long sum = 0;
    for (Invoice bill : history.invoices()) {
      for (InvoiceItem item : bill.items()) {
        sum += item.gross().minor();
      }
    }
    return sum;
  }

  private long full(AccountHistory history) {
    Audit audit = Audit.of(history, catalogue);
    long result = 0;
    Invoice previous = null;
    for (Invoice bill : history.invoices()) {
      result += audit.of(bill).size();
      if (previous != null
          && BillComparison.compare(audit, previous, bill)
              instanceof Comparison.Explained(var change)) {
        result += change.causes().size();
      }
      previous = bill;
    }
    return result + Balance.of(history).open().minor();
  }

  private static void print(String name, Histogram histogram) {
    System.out.printf(
        "%-30s %,9.1f %,8.1f %,8.1f%n",
        name,
        histogram.getValueAtPercentile(50) / 1e3,
        histogram.getValueAtPercentile(99) / 1e3,
        histogram.getMaxValue() / 1e3);
  }
}
