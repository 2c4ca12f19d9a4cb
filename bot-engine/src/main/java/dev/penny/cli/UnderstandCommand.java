package dev.penny.cli;

import dev.penny.store.UnderstandingFiles;
import dev.penny.understanding.Heard;
import dev.penny.understanding.Understanding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny understand}: what Penny takes a message for, and what she would do about it. */
@Command(
    name = "understand",
    mixinStandardHelpOptions = true,
    description = {
      "Says what a message is understood as, how sure, and what would be done: act on it, offer a"
          + " choice, or reject it. Each message is read as the first of a conversation. Needs no"
          + " server, database or network.",
      "Example: penny understand --text \"why is my bill 20 higher than in march\""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:read",
      "2:the command line was wrong",
      "4:a line cannot be read; the message says file, line and field"
    })
final class UnderstandCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ProfileOption profile;

  @ArgGroup(multiplicity = "1")
  private What what;

  static final class What {
    @Option(
        names = "--file",
        paramLabel = "FILE",
        description = "One {\"text\": …} a line; answered line by line in the same order.")
    private @Nullable Path file;

    @Option(names = "--text", paramLabel = "WORDS", description = "One message.")
    private @Nullable String text;
  }

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day it is said on, for \"yesterday\" in the slots; today if not given.")
  private LocalDate today = LocalDate.now(ZoneId.systemDefault());

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Override
  public Integer call() {
    Understanding understanding = UnderstandingFiles.inMemory(profile.embedder());
    PrintWriter out = spec.commandLine().getOut();
    if (what.text != null) {
      print(out, Heard.first(understanding, what.text));
    } else if (what.file != null) {
      JsonLines.each(what.file, line -> print(out, Heard.first(understanding, line.text("text"))));
    }
    return Exit.OK;
  }

  /** At once: whoever reads along waits for no other line. */
  private void print(PrintWriter out, Heard heard) {
    out.print(json ? HeardReport.json(heard, today) + "\n" : HeardReport.words(heard));
    out.flush();
  }
}
