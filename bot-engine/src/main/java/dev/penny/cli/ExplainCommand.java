package dev.penny.cli;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.source.jsonl.BadRecordException;
import dev.penny.source.jsonl.JsonlDataset;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny explain}: why bills differ, for one account or a whole data set. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains why a bill differs from the one before, to the cent.")
final class ExplainCommand implements Callable<Integer> {
  /** Accounts a batch; large enough that handing it over costs nothing. */
  private static final int BATCH = 32;

  /** Batches in flight: bounds the memory. */
  private static final int IN_FLIGHT = 8;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "A folder in the billing data format.")
  private Path data;

  @Option(names = "--all", description = "Every pair of consecutive bills in the data set.")
  private boolean all;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Override
  public Integer call() {
    if (!all || !json) {
      throw new CliFault(Exit.USAGE, "say --all --json");
    }
    try {
      explainAll(JsonlDataset.open(data), spec.commandLine().getOut());
      return Exit.OK;
    } catch (BadRecordException e) {
      throw new CliFault(Exit.BAD_DATA, e.why().message());
    }
  }

  /** Reads on this thread, explains on a second one, prints in the order read. */
  private static void explainAll(JsonlDataset dataset, PrintWriter out) {
    Catalogue catalogue = dataset.catalogue();
    Queue<Future<String>> answers = new ArrayDeque<>();
    List<AccountHistory> batch = new ArrayList<>();
    try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
      dataset.forEachAccount(history -> {
        batch.add(history);
        if (batch.size() == BATCH) {
          answers.add(submit(worker, List.copyOf(batch), catalogue));
          batch.clear();
          if (answers.size() > IN_FLIGHT) {
            print(answers.remove(), out);
          }
        }
      });
      answers.add(submit(worker, List.copyOf(batch), catalogue));
      answers.forEach(answer -> print(answer, out));
      out.flush();
    }
  }

  private static Future<String> submit(
      ExecutorService worker, List<AccountHistory> batch, Catalogue catalogue) {
    return worker.submit(() -> {
      StringBuilder lines = new StringBuilder();
      batch.forEach(history -> lines.append(ExplainedPairs.of(history, catalogue)));
      return lines.toString();
    });
  }

  private static void print(Future<String> answer, PrintWriter out) {
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
