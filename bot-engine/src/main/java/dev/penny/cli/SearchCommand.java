package dev.penny.cli;

import dev.penny.article.ArticleLibrary;
import dev.penny.article.Industry;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.search.Answer;
import dev.penny.search.Query;
import dev.penny.search.lucene.Knowledge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penny search}: what the bot would say from the articles, and how sure it would be. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the article that answers a question, as the bot would, and says how sure it is.",
      "Example: penny search what is proration"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:an answer was found",
      "3:nothing is sure enough to be said; the nearest articles are printed"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 100;

  @Spec private CommandSpec spec;

  @Mixin private ProfileOption profile;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "The question.")
  private List<String> words;

  @Option(
      names = "--industry",
      paramLabel = "NAME",
      description = "Only what is for customers of this trade: telecom, energy or saas.")
  private @Nullable String industry;

  @Option(
      names = "--limit",
      defaultValue = "3",
      paramLabel = "N",
      description = "How many hits at most, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "A folder of articles to search instead of the built-in ones.")
  private @Nullable Path articles;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Keep the index in this folder, so that the next search starts sooner; it may be deleted"
              + " at any time. Default: in memory only.")
  private @Nullable Path cache;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Query query = query();
    try (Knowledge knowledge = open(library())) {
      Answer answer = knowledge.index().search(query);
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? SearchReport.json(query, answer) : SearchReport.table(answer));
      out.flush();
      return switch (answer) {
        case Answer.Found _ -> Exit.OK;
        case Answer.NotFound _ -> Exit.NOTHING;
      };
    }
  }

  private Query query() {
    if (limit < 1 || limit > MOST) {
      throw new CliFault(Exit.USAGE, "--limit: expected 1 to " + MOST + ", found " + limit);
    }
    return new Query(String.join(" ", words), trade(), limit);
  }

  private @Nullable Industry trade() {
    if (industry == null) {
      return null;
    }
    return Industry.ofCode(industry)
        .orElseThrow(() ->
            new CliFault(
                Exit.USAGE,
                "--industry: expected "
                    + Arrays.stream(Industry.values())
                        .map(Industry::code)
                        .collect(Collectors.joining(", "))
                    + ", found "
                    + industry));
  }

  /** Articles that can't be read are told on the error stream; the others are searched. */
  private ArticleLibrary library() {
    try {
      var loaded = articles == null ? ArticleFolder.builtIn() : ArticleFolder.read(articles);
      loaded.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
      if (loaded.library().articles().isEmpty()) {
        throw new CliFault(Exit.BAD_DATA, "no article to search in " + articles);
      }
      return loaded.library();
    } catch (IOException e) {
      throw new CliFault(Exit.ENVIRONMENT, "the articles can't be read: " + e);
    }
  }

  private Knowledge open(ArticleLibrary library) throws IOException {
    var embedder = profile.embedder();
    return cache == null
        ? Knowledge.inMemory(library, embedder)
        : Knowledge.open(cache, library, embedder);
  }
}
