package dev.penny.cli;

import dev.penny.source.BillData;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny evaluate forecast}: how often the next bill lies in the range that was foretold. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    description = {
      "Forecasts each bill of every account from the bills before it, and counts how often it lies",
      "in the range where it should lie eight times in ten: by industry, in all, and for the last",
      "bill of each account alone. Where bills are met to the cent the range is the forecast alone,",
      "and holds more: no range can be narrower.",
      "What was ordered, ended, paid or granted after the bill before is not looked at; list",
      "prices and taxes are taken as announced.",
      "Example: penny evaluate forecast --data bills"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured",
      "2:the command line was wrong",
      "4:the billing data cannot be read; the message says file, line and field"
    })
final class EvaluateForecastCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private BillsFolder bills;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    return bills.read(this::measure);
  }

  private int measure(BillData dataset) {
    var coverage = new ForecastCoverage(dataset.catalogue());
    dataset.forEachAccount(coverage::add);
    var out = spec.commandLine().getOut();
    out.print(json ? coverage.json() + "\n" : coverage.words());
    out.flush();
    return Exit.OK;
  }
}
