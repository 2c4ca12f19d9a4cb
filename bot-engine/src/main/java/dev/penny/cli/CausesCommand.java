package dev.penny.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny causes}: why bills change, and what each source of bills must show for it. */
@Command(
    name = "causes",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the causes of a bill change that are known, and whether each source of bills tells"
          + " them: by which fields it is seen, or which are missing.",
      "Example: penny causes"
    })
final class CausesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(json ? CauseTable.json() : CauseTable.text());
    spec.commandLine().getOut().flush();
    return Exit.OK;
  }
}
