package dev.penny.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.chat.Chat;
import dev.penny.chat.ChatRoom;
import dev.penny.chat.ChatRun;
import dev.penny.chat.Draft;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penny chat}: plays conversation scripts and says what is not as they want it. */
@Command(
    name = "chat",
    mixinStandardHelpOptions = true,
    description = {
      "Plays conversation scripts (.chat) through the real pipeline, without a server, and prints"
          + " what is not as a script wants it: file and line, what was expected, what came."
          + " Nothing is kept.",
      "A script begins with 'as: T1001' (or 'as: nobody'); then steps such as 'customer: why is my"
          + " bill higher?', each followed by checks such as 'flow: bill_higher' or 'figures:"
          + " 24.00'. Not sure which checks? Write the steps and call --draft.",
      "Example: penny chat scripts/",
      "Without --data the scripts are about the demo's customers on 20 June 2026."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all scripts held",
      "2:the command line or a script was wrong",
      "3:something was not as a script wants it, or there is no script",
      "4:the billing data cannot be read; the message says file, line and field"
    })
final class ChatCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Bills in the billing data format, instead of the demo's.")
  private @Nullable Path data;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day on which the scripts play (2026-06-30); with --data.")
  private @Nullable LocalDate today;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = {
        "Where the search index and the trained understanding are kept, so that the next call"
            + " starts sooner. It holds no messages and no bills and may be deleted at any time.",
        "Default: ${DEFAULT-VALUE}"
      },
      defaultValue = "${sys:java.io.tmpdir}/penny-cache-${sys:user.name}")
  private Path cache;

  @Option(
      names = "--draft",
      description = "Print each script with the checks that would hold now, to judge and keep.")
  private boolean draft;

  @Option(names = "--json", description = "Print one line a script: name, steps, problems.")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A script, or a folder of scripts.")
  private List<Path> places;

  @Override
  public Integer call() throws IOException {
    List<Chat> chats = scripts();
    var minds = ChatRoom.Minds.load(cache);
    BillingSource billing = billing();
    LocalDate day = day();
    int broken = 0;
    chats.forEach(chat -> known(chat, billing));
    for (Chat chat : chats) {
      var run = new ChatRun(chat, new ChatRoom(minds, chat.as(), billing, day));
      List<String> problems = run.problems();
      broken += problems.isEmpty() ? 0 : 1;
      print(chat, run, problems);
    }
    if (!json && !draft) {
      spec.commandLine().getOut().println(sum(chats.size(), broken));
    }
    return broken == 0 ? Exit.OK : Exit.NOTHING;
  }

  private static void known(Chat chat, BillingSource billing) {
    String as = chat.as().split(" ", 2)[0]; // a language may follow
    if (!as.equals("nobody") && billing.history(new AccountId(as)).isEmpty()) {
      throw new CliFault(
          Exit.USAGE,
          chat.name() + ": there is no account " + as + " (as: an account's id, or nobody)");
    }
  }

  private static String sum(int all, int broken) {
    String scripts = all == 1 ? "1 script" : all + " scripts";
    return broken == 0 ? scripts + ", all as wanted" : scripts + ", " + broken + " not as wanted";
  }

  private BillingSource billing() {
    return data == null ? new ChatRoom.Billing() : AskedData.source(data);
  }

  private LocalDate day() {
    if (data == null && today != null) {
      throw new CliFault(Exit.USAGE, "--today goes with --data; the demo's day is fixed");
    }
    if (data != null && today == null) {
      throw new CliFault(
          Exit.USAGE, "--data needs --today: the day on which its scripts are to be true");
    }
    return today == null ? ChatRoom.TODAY : today;
  }

  private List<Chat> scripts() {
    var chats = new ArrayList<Chat>();
    for (Path place : places) {
      List<Path> files = files(place);
      if (files.isEmpty()) {
        throw new CliFault(Exit.NOTHING, "there is no .chat file in " + place);
      }
      for (Path file : files) {
        try {
          chats.add(Chat.read(file));
        } catch (IllegalArgumentException wrong) {
          throw new CliFault(Exit.USAGE, String.valueOf(wrong.getMessage()));
        }
      }
    }
    return chats;
  }

  private static List<Path> files(Path place) {
    if (!Files.exists(place)) {
      throw new CliFault(Exit.NOTHING, "there is no file or folder " + place);
    }
    try (Stream<Path> found = Files.walk(place)) {
      return found
          .filter(f -> f.equals(place) || f.toString().endsWith(".chat"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + place + " cannot be read", e);
    }
  }

  private void print(Chat chat, ChatRun run, List<String> problems) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      var line = JSON.createObjectNode().put("script", chat.name()).put("steps", run.seen().size());
      problems.forEach(line.putArray("problems")::add);
      out.println(line);
    } else if (draft) {
      out.println("# " + chat.name());
      Draft.of(chat, run).forEach(out::println);
      problems.forEach(p -> out.println("# !! " + p.replace("\n", "\n# ")));
      out.println();
    } else {
      problems.forEach(out::println);
    }
    out.flush();
  }
}
