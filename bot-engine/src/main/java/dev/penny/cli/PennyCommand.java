package dev.penny.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The list of all commands. A new command is a class beside this one and a line here. */
@Command(
    name = "penny",
    mixinStandardHelpOptions = true,
    version = "penny 0.1.0",
    description = "Answers questions about bills, to the cent.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of Penny's",
      "2:the command line was wrong",
      "3:nothing found, or the answer is no",
      "4:the data is not as it should be",
      "5:port in use, folder not writable, database locked and the like"
    })
public final class PennyCommand implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          ServeCommand.class,
          ImportCommand.class,
          ExplainCommand.class,
          CausesCommand.class,
          AuditCommand.class,
          AskCommand.class,
          ChatCommand.class,
          SearchCommand.class,
          UnderstandCommand.class,
          EvaluateCommand.class,
          PromotionsCommand.class,
          CouponsCommand.class,
          SignOrdersCommand.class,
          AgentCommand.class,
          DoctorCommand.class,
          TrainCommand.class,
          CommandLine.HelpCommand.class);

  @Spec private CommandSpec spec;

  /** Runs one command line and returns its exit code. */
  public static int run(String... args) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        args);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    var commandLine = new CommandLine(new PennyCommand());
    wanted(args).forEach(commandLine::addSubcommand);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setExecutionExceptionHandler(PennyCommand::explain);
    return commandLine.execute(args);
  }

  /** The one that is called, all others are not even looked at: that is a tenth of a start. */
  private static List<Class<?>> wanted(String... args) {
    String called = args.length == 0 ? "" : args[0];
    return COMMANDS.stream()
        .filter(c -> c != CommandLine.HelpCommand.class) // which tells of all others
        .filter(c -> c.getAnnotation(Command.class).name().equals(called))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  static int explain(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
    if (fault instanceof CliFault expected) {
      command.getErr().println("penny: " + expected.getMessage());
      return expected.exitCode();
    }
    command.getErr().println("penny: a fault of ours, please report it with these lines:");
    fault.printStackTrace(command.getErr());
    return Exit.FAULT;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
