package dev.penny.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.conversation.Customer;
import dev.penny.ledger.AccountHistory;
import dev.penny.protocol.WireBlock;
import dev.penny.protocol.WireEvent;
import dev.penny.search.lucene.Knowledge;
import dev.penny.store.UnderstandingFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penny ask}: a conversation at the terminal, through the real pipeline, kept nowhere. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = {
      "Asks Penny as one customer, here at the terminal, without a server; several messages are one"
          + " conversation. Nothing is kept of it.",
      "Example: penny ask --demo --account T1001 \"why is my bill higher?\""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered",
      "2:the command line was wrong",
      "3:there is no such account",
      "4:the billing data cannot be read; the message says file, line and field"
    })
final class AskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ProfileOption profile;

  @ArgGroup(multiplicity = "1")
  private Source source;

  static final class Source {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "A folder in the billing data format.")
    private @Nullable Path data;

    @Option(names = "--demo", description = "The invented customers of the demo, T1001 and others.")
    private boolean demo;
  }

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "Whose bills; without it nobody is signed in and Penny knows no bills.")
  private @Nullable String account;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Ask as if it were this day (2026-06-30).")
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
      names = "--locale",
      paramLabel = "TAG",
      description = "How money and dates are written, such as en-GB; default: as on the bills.")
  private @Nullable String locale;

  @Option(names = "--json", description = "Print the reply as the widget gets it, one a line.")
  private boolean json;

  @Parameters(
      paramLabel = "MESSAGE",
      description = "What the customer says; none: lines of standard input.")
  private List<String> messages = List.of();

  @Override
  public Integer call() throws IOException {
    Clock clock = clock();
    AskedData data = data(clock);
    AccountHistory history = data.history();
    var embedder = profile.embedder();
    try (Knowledge knowledge = Knowledge.open(cache, ArticleFolder.builtIn().library(), embedder)) {
      var chat =
          new AskedChat(
              history,
              data.catalogue(),
              knowledge.index(),
              UnderstandingFiles.open(cache, embedder)::read,
              clock,
              locale(history));
      for (String message : said()) {
        print(message, chat.say(message));
      }
    }
    return Exit.OK;
  }

  private Clock clock() {
    LocalDate day = today;
    return day == null
        ? Clock.systemUTC()
        : Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private String locale(@Nullable AccountHistory history) {
    if (locale != null) {
      return locale;
    }
    return history == null ? "en-GB" : history.account().locale().toLanguageTag();
  }

  private AskedData data(Clock clock) {
    Path folder = source.data;
    return source.demo || folder == null
        ? AskedData.ofDemo(LocalDate.now(clock), account)
        : AskedData.of(folder, account);
  }

  private Iterable<String> said() {
    if (!messages.isEmpty()) {
      return messages;
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return () -> in.lines().map(String::strip).filter(line -> !line.isEmpty()).iterator();
  }

  private void print(String message, List<WireEvent> events) {
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      out.println("> " + message);
    }
    for (WireEvent event : events) {
      switch (event) {
        case WireEvent.BotSaid said ->
            said.blocks().forEach(b -> out.println(json ? json(b) : BlockText.of(b)));
        case WireEvent.Notice notice -> out.println(json ? json(notice) : "-- " + notice.text());
        case WireEvent.CustomerSaid _, WireEvent.AgentSaid _, WireEvent.Hidden _ -> {}
      }
    }
    if (!json) {
      out.println();
    }
    out.flush();
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper()
          .writerFor(value instanceof WireBlock ? WireBlock.class : WireEvent.class)
          .writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who asks. */
  static Customer customer(@Nullable AccountHistory history) {
    return history == null
        ? new Customer.Anonymous()
        : new Customer.SignedIn(history.account().id(), history.account().displayName());
  }
}
