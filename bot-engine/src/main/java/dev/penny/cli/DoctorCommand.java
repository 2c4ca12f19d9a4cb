package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny doctor}: looks at the surroundings and says what to mend. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Checks Java, settings, port, model, disk and database, and says how to mend what is not well.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well, or only deserves a look",
      "5:something keeps Penny from working"
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions settings;

  @Option(names = "--json", description = "Print the checks as one JSON array.")
  private boolean json;

  @Override
  public Integer call() {
    var checks = new ArrayList<DoctorCheck>();
    checks.add(StartChecks.java());
    try {
      var config = settings.config();
      checks.add(DoctorCheck.ok("settings", "data is " + config.data()));
      checks.addAll(StartChecks.of(config));
      checks.addAll(StorageChecks.of(config));
    } catch (CliFault e) {
      checks.add(DoctorCheck.bad("settings", String.valueOf(e.getMessage()), "Correct them."));
    }
    print(checks, spec.commandLine().getOut());
    boolean well = checks.stream().noneMatch(c -> c.state() == DoctorCheck.State.BAD);
    return well ? Exit.OK : Exit.ENVIRONMENT;
  }

  private void print(List<DoctorCheck> checks, PrintWriter out) {
    if (json) {
      var array = JsonNodeFactory.instance.arrayNode();
      for (var check : checks) {
        array
            .addObject()
            .put("check", check.name())
            .put("state", check.state().name().toLowerCase(Locale.ROOT))
            .put("found", check.found())
            .put("mend", check.mend());
      }
      out.println(array);
      return;
    }
    for (var check : checks) {
      String state = check.state().name().toLowerCase(Locale.ROOT);
      out.printf("%-5s %-12s %s %s%n", state, check.name(), check.found(), check.mend());
    }
  }
}
