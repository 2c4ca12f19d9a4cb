package dev.penny.cli;

import dev.penny.store.UnderstandingFiles;
import dev.penny.understanding.Heard;
import dev.penny.understanding.Intent;
import dev.penny.understanding.Labelled;
import dev.penny.understanding.Understanding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penny evaluate intents}: how often the whole of understanding says the right intent. */
@Command(
    name = "intents",
    mixinStandardHelpOptions = true,
    description = {
      "Measures which intent messages are understood as, each read as the first of a conversation:"
          + " how many are right, how honest the doubt is, what is confused.",
      "Example: penny evaluate intents labelled.jsonl"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured",
      "2:the command line was wrong",
      "4:a line cannot be read; the message says file, line and field"
    })
final class EvaluateIntentsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ProfileOption profile;

  @Parameters(
      paramLabel = "FILE",
      description = "One {\"text\": …, \"intent\": …} a line; \"source\", if given, groups them.")
  private Path file;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Understanding understanding = UnderstandingFiles.inMemory(profile.embedder());
    List<Labelled> lines = new ArrayList<>();
    JsonLines.each(file, line -> lines.add(labelled(understanding, line)));
    if (lines.isEmpty()) {
      throw new CliFault(Exit.BAD_DATA, file + ": no line to measure");
    }
    var out = spec.commandLine().getOut();
    out.print(json ? IntentReport.json(lines) + "\n" : IntentReport.words(lines));
    out.flush();
    return Exit.OK;
  }

  private static Labelled labelled(Understanding understanding, JsonLines.Line line) {
    String label = line.text("intent");
    Intent gold = Intent.labelled(label);
    if (gold == null) {
      throw line.fault("intent: expected one of " + labels() + "; found " + label);
    }
    String source = line.textOrNull("source");
    return new Labelled(
        gold, source == null ? "" : source, Heard.first(understanding, line.text("text")));
  }

  private static String labels() {
    return List.of(Intent.values()).stream().map(Intent::label).collect(Collectors.joining(", "));
  }
}
