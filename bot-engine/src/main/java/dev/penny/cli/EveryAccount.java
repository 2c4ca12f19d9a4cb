package dev.penny.cli;

import dev.penny.ledger.AccountHistory;
import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import dev.penny.source.Entry;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does one thing for every account of a data set: reads on the calling thread, works on a second
 * one, prints in the order read. Memory is bounded by the batches in flight.
 */
final class EveryAccount {
  /** Accounts a batch; large enough that handing it over costs nothing. */
  private static final int BATCH = 32;

  private static final int IN_FLIGHT = 8;

  private final String task;
  private final Function<AccountHistory, String> work;
  private final PrintWriter out;
  private final Queue<Future<String>> answers = new ArrayDeque<>();

  private EveryAccount(String task, Function<AccountHistory, String> work, PrintWriter out) {
    this.task = task;
    this.work = work;
    this.out = out;
  }

  /** {@code task} names the progress bar; the text that {@code work} gives is printed as it is. */
  static void run(
      BillData dataset, String task, Function<AccountHistory, String> work, PrintWriter out) {
    new EveryAccount(task, work, out).run(dataset);
  }

  private void run(BillData dataset) {
    List<AccountHistory> batch = new ArrayList<>();
    try (ExecutorService worker = Executors.newSingleThreadExecutor();
        var pass = dataset.accounts();
        var progress = SlowProgress.counting(task)) {
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
          accounts.forEach(history -> lines.append(work.apply(history)));
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
      throw new IllegalStateException("an account could not be done", e.getCause());
    }
  }
}
