package dev.penny.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code penny evaluate}: each part of understanding is measured by a command of its own. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measures understanding on labelled lines, and forecasts on bills; without a server or a"
            + " database.",
    subcommands = {
      EvaluateIntentsCommand.class,
      EvaluateSlotsCommand.class,
      EvaluateForecastCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured",
      "2:the command line was wrong",
      "4:a line cannot be read; the message says file, line and field"
    })
final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
