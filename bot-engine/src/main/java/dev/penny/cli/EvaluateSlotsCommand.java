package dev.penny.cli;

import dev.penny.slot.Frame;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penny evaluate slots}: how often amounts and times in messages are read right. */
@Command(
    name = "slots",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how amounts, days, ranges and periods are read. A slot is found where something",
      "of its kind overlaps its span, and right where that means the same; a false hit is a line",
      "without any slot of these kinds in which one is seen.",
      "Example: penny evaluate slots labelled.jsonl --misses"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured",
      "2:the command line was wrong",
      "4:a line cannot be read; the message says file, line and field"
    })
final class EvaluateSlotsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "One {\"text\": …, \"slots\": {name: {\"span\": [from, to], \"value\": …}}} a line; read"
              + " are amount_of_money, date, date_from, date_to and date_period.")
  private Path file;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day on which it was said; ${DEFAULT-VALUE} if not given.")
  private LocalDate today = LocalDate.of(2022, 3, 15);

  @Option(
      names = "--lean",
      paramLabel = "WAY",
      description =
          "Where a date without a year lies: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not"
              + " given (bills look back, the public set looks forward).")
  private Frame.Lean lean = Frame.Lean.FUTURE;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(names = "--misses", description = "Also every line that was not read right.")
  private boolean misses;

  @Override
  public Integer call() {
    var scores = new SlotScores(new Frame(today, lean));
    JsonLines.each(file, scores::add);
    if (scores.lines() == 0) {
      throw new CliFault(Exit.BAD_DATA, file + ": no line to measure");
    }
    var out = spec.commandLine().getOut();
    out.print(json ? scores.json() + "\n" : scores.words());
    if (misses) {
      scores.misses().forEach(out::println);
    }
    out.flush();
    return Exit.OK;
  }
}
