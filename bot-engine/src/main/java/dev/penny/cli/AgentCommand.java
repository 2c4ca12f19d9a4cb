package dev.penny.cli;

import dev.penny.Config;
import dev.penny.Settings;
import dev.penny.conversation.AgentId;
import dev.penny.database.Database;
import dev.penny.database.DatabaseRefused;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentAccounts;
import dev.penny.identity.AgentRole;
import dev.penny.store.JdbiAgentStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penny agent}: the accounts with which people sign in to the desk. */
@Command(
    name = "agent",
    mixinStandardHelpOptions = true,
    description = {
      "Adds agents, changes their passwords, lists them: the people who sign in to the console.",
      "Stop the server first where the database is the embedded one; it has one owner at a time."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command line or the settings were wrong",
      "3:there is such an agent already, or none of that name; or the password is too short",
      "5:database locked, out of reach or from a newer version"
    })
public final class AgentCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      description = {
        "Adds an agent.",
        "The password is asked for at the terminal, or read as one line from standard input;",
        "never given as an argument, where other users of the machine could see it."
      },
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name,
      @Option(
              names = "--first-name",
              paramLabel = "NAME",
              description = "What customers see. Default: NAME with a capital.")
          @Nullable String firstName,
      @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
          AgentRole role,
      @Option(names = "--config", paramLabel = "FILE", description = "The settings file.")
          @Nullable Path config,
      @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
          @Nullable Path data) {
    var account = account(name, firstName, role);
    var password = password();
    return with(config, data, accounts -> done(accounts.add(account, password), "added"));
  }

  @Command(
      description = "Sets a new password and ends all of the agent's sessions.",
      mixinStandardHelpOptions = true)
  int password(
      @Parameters(paramLabel = "NAME", description = "The name they sign in with.") String name,
      @Option(names = "--config", paramLabel = "FILE", description = "The settings file.")
          @Nullable Path config,
      @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
          @Nullable Path data) {
    var account = account(name, null, AgentRole.AGENT);
    var password = password();
    return with(
        config,
        data,
        accounts -> done(accounts.setPassword(account, password), "has a new password"));
  }

  @Command(description = "Lists all agents.", mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--config", paramLabel = "FILE", description = "The settings file.")
          @Nullable Path config,
      @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
          @Nullable Path data) {
    return with(
        config,
        data,
        accounts -> {
          for (var one : accounts.all()) {
            var role = one.role().name().toLowerCase(Locale.ROOT);
            out(one.login() + "\t" + one.firstName() + "\t" + role);
          }
          return Exit.OK;
        });
  }

  private static AgentAccount account(String name, @Nullable String firstName, AgentRole role) {
    var shown =
        firstName == null
            ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
            : firstName;
    try {
      return new AgentAccount(new AgentId(name), shown, role);
    } catch (IllegalArgumentException e) {
      throw new CliFault(Exit.USAGE, String.valueOf(e.getMessage()));
    }
  }

  /** Since JDK 25 there is again no console at all where standard input is not a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static String password() {
    var console = System.console();
    if (console != null && console.isTerminal()) {
      var typed = new String(console.readPassword("Password: "));
      if (!typed.equals(new String(console.readPassword("Again: ")))) {
        throw new CliFault(Exit.USAGE, "the two passwords differ; nothing was changed");
      }
      return typed;
    }
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      var line = in.readLine();
      if (line == null) {
        throw new CliFault(Exit.USAGE, "no password: type it, or give it as standard input");
      }
      return line;
    } catch (IOException e) {
      throw new CliFault(Exit.ENVIRONMENT, "standard input cannot be read: " + e.getMessage());
    }
  }

  private static int with(
      @Nullable Path file, @Nullable Path data, Function<AgentAccounts, Integer> work) {
    Map<String, String> flags = new HashMap<>();
    if (data != null) {
      flags.put("data", data.toString());
    }
    return switch (Config.check(Settings.of(file, System.getenv(), flags))) {
      case Config.Checked.Wrong(var problems) ->
          throw new CliFault(Exit.USAGE, String.join(System.lineSeparator(), problems));
      case Config.Checked.Fine(var config) -> {
        try (var database = Database.open(config.database())) {
          JdbiAgentStore.migrate(database);
          yield work.apply(new AgentAccounts(new JdbiAgentStore(database), Clock.systemUTC()));
        } catch (DatabaseRefused refused) {
          throw new CliFault(Exit.ENVIRONMENT, String.valueOf(refused.getMessage()));
        }
      }
    };
  }

  private int done(AgentAccounts.Change change, String what) {
    return switch (change) {
      case AgentAccounts.Change.Done(var account) -> {
        out(account.login() + " " + what + ".");
        yield Exit.OK;
      }
      case AgentAccounts.Change.Refused(var message) -> throw new CliFault(Exit.NOTHING, message);
    };
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }
}
