package dev.penny.cli;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.source.jsonl.BadRecordException;
import dev.penny.source.jsonl.Entry;
import dev.penny.source.jsonl.JsonlDataset;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Explains every pair of consecutive bills of a data set: reads on the calling thread, explains on
 * a second one, prints in the order read. Memory is bounded by the batches in flight.
 */
final class ExplainAll {
  /** Accounts a batch; large enough that handing it over costs nothing. */
  private static final int BATCH = 32;

  private static final int IN_FLIGHT = 8;

  private final Catalogue catalogue;
  private final PrintWriter out;
  private final Queue<Future<String>> answers = new ArrayDeque<>();

  private ExplainAll(Catalogue catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  static void run(JsonlDataset dataset, PrintWriter out) {
    new ExplainAll(dataset.catalogue(), out).run(dataset);
  }

  private void run(JsonlDataset dataset) {
    List<AccountHistory> batch = new ArrayList<>();
    try (ExecutorService worker = Executors.newSingleThreadExecutor();
        var pass = dataset.accounts();
        var progress = SlowProgress.counting("Explaining")) {
      long read = 0;
      while (pass.hasNext()) {
        batch.add(accountOf(pass.next()));
        progress.at(++read, pass.size(), "accounts");
        if (batch.size() == BATCH) {
          submit(worker, batch);
          if (answers.size() > IN_FLIGHT) {
            print(answers.remove());
          }
        }
      }
      submit(worker, batch);
      answers.forEach(this::print);
    }
    out.flush();
  }

  private static AccountHistory accountOf(Entry entry) {
    return switch (entry) {
      case Entry.Read(var history) -> history;
      case Entry.LeftOut(var _, var why) -> throw new BadRecordException(why.getFirst());
      case Entry.Stray(var why) -> throw new BadRecordException(why);
    };
  }

  private void submit(ExecutorService worker, List<AccountHistory> batch) {
    List<AccountHistory> accounts = List.copyOf(batch);
    batch.clear();
    answers.add(
        worker.submit(() -> {
          StringBuilder lines = new StringBuilder();
          accounts.forEach(history -> lines.append(ExplainedPairs.of(history, catalogue)));
          return lines.toString();
        }));
  }

  private void print(Future<String> answer) {
    try {
      out.print(answer.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliFault(Exit.FAULT, "interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("an account could not be explained", e.getCause());
    }
  }
}
