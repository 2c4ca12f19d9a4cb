package dev.penny.bench;

import dev.penny.audit.AuditRules;
import dev.penny.explain.BillComparison;
import dev.penny.explain.Comparison;
import dev.penny.explain.story.Stories;
import dev.penny.explain.story.Telling;
import dev.penny.explain.story.Wish;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.source.jsonl.JsonlDataset;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * How fast bills are explained: pairs a second on one and two threads over a data set held in
 * memory, and the time of one explanation. "A core" divides by processor time, so it holds on a
 * busy machine too. Usage: {@code ExplainBench DIR}.
 *
 * <p>The limit it is shown beside is "bare sums": walking the same pairs and adding up the gross
 * amounts of both bills' lines with the same money type, which any explanation has to do.
 */
public final class ExplainBench {
  private static final int ROUNDS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Takes every result, so that no work can be optimised away. */
  private volatile long blackhole;

  private final Catalogue catalogue;
  private final List<AccountHistory> accounts;
  private final int pairs;

  private ExplainBench(Catalogue catalogue, List<AccountHistory> accounts) {
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.pairs = accounts.stream().mapToInt(h -> h.invoices().size() - 1).sum();
  }

  /** What is done with one pair; the result keeps the work from being optimised away. */
  private interface Work {
    long pair(AccountHistory history, Invoice previous, Invoice current);
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    if (args.length != 1) {
      System.err.println("usage: ExplainBench DIR   (a folder in the billing data format)");
      System.exit(2);
    }
    var dataset = JsonlDataset.open(Path.of(args[0]));
    List<AccountHistory> accounts = new ArrayList<>();
    dataset.forEachAccount(accounts::add);
    new ExplainBench(dataset.catalogue(), accounts).run();
  }

  private void run() throws InterruptedException, ExecutionException {
    System.out.printf("%d accounts, %d pairs of bills%n%n", accounts.size(), pairs);
    System.out.printf(
        "%-40s %12s %12s %12s%n", "pairs a second", "one thread", "two threads", "a core");
    throughput("bare sums of both bills (limit)", ExplainBench::bareSums);
    throughput("audit rules alone, both bills", this::audit);
    throughput("explained: audit, match, split, check", this::explain);
    throughput("told: baseline, words, next bill", this::tell);
    System.out.println();
    System.out.printf(
        "%-40s %12s %12s %12s %12s%n",
        "one explanation, microseconds", "p50", "p99", "cpu p50", "cpu p99");
    latency("bare sums (limit)", ExplainBench::bareSums);
    latency("explained", this::explain);
    latency("told", this::tell);
    System.out.printf("%n(last result: %d)%n", blackhole);
  }

  private void throughput(String name, Work work) throws InterruptedException, ExecutionException {
    Rate one = rate(work, 1);
    Rate two = rate(work, 2);
    System.out.printf("%-40s %,12d %,12d %,12d%n", name, one.wall(), two.wall(), one.core());
  }

  /** Pairs a second by the clock, and by the processor time of the threads. */
  private record Rate(long wall, long core) {}

  /** The medians of the rounds after two to warm up. */
  private Rate rate(Work work, int threads) throws InterruptedException, ExecutionException {
    long[] wall = new long[ROUNDS];
    long[] core = new long[ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      long began = System.nanoTime();
      long busy = 0;
      try (var pool = Executors.newFixedThreadPool(threads)) {
        List<Future<Long>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
          int first = part;
          parts.add(pool.submit(() -> everyPair(work, first, threads)));
        }
        for (Future<Long> part : parts) {
          busy += part.get();
        }
      }
      if (round >= 0) {
        wall[round] = pairs * 1_000_000_000L / (System.nanoTime() - began);
        core[round] = pairs * 1_000_000_000L / busy;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(core);
    return new Rate(wall[ROUNDS / 2], core[ROUNDS / 2]);
  }

  /** Does the work and returns the processor nanoseconds it took. */
  private long everyPair(Work work, int first, int step) {
    long began = THREADS.getCurrentThreadCpuTime();
    for (int a = first; a < accounts.size(); a += step) {
      AccountHistory history = accounts.get(a);
      List<Invoice> bills = history.invoices();
      for (int i = 1; i < bills.size(); i++) {
        blackhole = work.pair(history, bills.get(i - 1), bills.get(i));
      }
    }
    return THREADS.getCurrentThreadCpuTime() - began;
  }

  private void latency(String name, Work work) {
    var clock = new Histogram(3);
    var busy = new Histogram(3);
    for (int round = 0; round < 2 * ROUNDS; round++) {
      for (AccountHistory history : accounts) {
        List<Invoice> bills = history.invoices();
        long began = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        blackhole = work.pair(history, bills.get(bills.size() - 2), bills.getLast());
        long cpuTaken = THREADS.getCurrentThreadCpuTime() - cpu;
        if (round >= ROUNDS) {
          clock.recordValue(System.nanoTime() - began);
          busy.recordValue(cpuTaken);
        }
      }
    }
    System.out.printf(
        "%-40s %12.1f %12.1f %12.1f %12.1f%n",
        name + ", " + accounts.getFirst().invoices().size() + " bills",
        clock.getValueAtPercentile(50) / 1e3,
        clock.getValueAtPercentile(99) / 1e3,
        busy.getValueAtPercentile(50) / 1e3,
        busy.getValueAtPercentile(99) / 1e3);
  }

  private static long bareSums(AccountHistory history, Invoice previous, Invoice current) {
    long sum = 0;
    for (InvoiceItem item : previous.items()) {
      sum -= item.gross().minor();
    }
    for (InvoiceItem item : current.items()) {
      sum += item.gross().minor();
    }
    return sum;
  }

  private long audit(AccountHistory history, Invoice previous, Invoice current) {
    return (long) AuditRules.check(history, previous, catalogue).size()
        + AuditRules.check(history, current, catalogue).size();
  }

  private long explain(AccountHistory history, Invoice previous, Invoice current) {
    return BillComparison.compare(history, previous, current, catalogue)
            instanceof Comparison.Explained(var change)
        ? change.causes().size()
        : 0;
  }

  private long tell(AccountHistory history, Invoice previous, Invoice current) {
    return Stories.tell(history, catalogue, current, new Wish.LastBill())
            instanceof Telling.Told(var story)
        ? story.top().size()
        : 0;
  }
}
