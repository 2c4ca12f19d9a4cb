package dev.penny.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.eligibility.Flaw;
import dev.penny.eligibility.Flaws;
import dev.penny.eligibility.Practice;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import dev.penny.source.jsonl.PromotionCase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny promotions}: tries promotions and codes out, and puts them in force. */
@Command(
    name = "promotions",
    mixinStandardHelpOptions = true,
    description = "Tries promotions and codes out, and puts them in force.",
    subcommands = {PromotionsCommand.Check.class, PromotionsImport.class, PromotionsExport.class})
final class PromotionsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** {@code penny promotions check}: what the rules say to a file of cases, in memory. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Runs a file of cases: promotions, codes, uses, and requests made one after the other.",
        "Nothing is read from or written to the ledger.",
        "Example: penny promotions check --cases promotions.json --json"
      },
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:all cases were run",
        "2:the command line was wrong",
        "4:the file or a case cannot be read; the message says case, field and what was expected"
      })
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--cases",
        required = true,
        paramLabel = "FILE",
        description = "A JSON list of cases, or a single one.")
    private Path cases;

    @Option(names = "--json", description = "One JSON object a case.")
    private boolean json;

    @Override
    public Integer call() {
      JsonNode root = read();
      PrintWriter out = spec.commandLine().getOut();
      int exit = Exit.OK;
      int place = 0;
      for (JsonNode each : root.isArray() ? root : JsonNodeFactory.instance.arrayNode().add(root)) {
        try {
          PromotionCase promotionCase = PromotionCase.of(each, "case at [" + place + "]");
          out.println(json ? line(promotionCase) : AnswerText.of(promotionCase));
          warn(promotionCase);
        } catch (BadRecordException e) {
          exit = Exit.BAD_DATA;
          spec.commandLine().getErr().println("penny: " + cases + ": " + e.why().message());
          if (json) {
            out.println(refused(each, e.why()));
          }
        }
        place++;
      }
      out.flush();
      return exit;
    }

    /** A case is run as it stands; what could not go live like that is said beside it. */
    private void warn(PromotionCase promotionCase) {
      for (Flaw flaw : Flaws.of(promotionCase.promotions(), List.of())) {
        spec.commandLine()
            .getErr()
            .println(
                "penny: case "
                    + promotionCase.id()
                    + ", promotion "
                    + flaw.promotion()
                    + ", "
                    + flaw.part()
                    + " could not go live: "
                    + flaw.why());
      }
    }

    private JsonNode read() {
      try {
        JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(cases));
        if (root.isArray() || root.isObject()) {
          return root;
        }
        throw new CliFault(Exit.BAD_DATA, cases + ": expected a JSON list of cases");
      } catch (JsonProcessingException e) {
        throw new CliFault(
            Exit.BAD_DATA, cases + " is not JSON: " + e.getOriginalMessage() + where(e));
      } catch (IOException e) {
        throw new CliFault(Exit.BAD_DATA, cases + " cannot be read: " + e);
      }
    }

    private static String where(JsonProcessingException e) {
      var at = e.getLocation();
      return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static ObjectNode line(PromotionCase promotionCase) {
      ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", promotionCase.id());
      var results = line.putArray("results");
      var practice = practice(promotionCase);
      promotionCase.requests().forEach(r -> results.add(AnswerJson.of(practice, Calls.of(r))));
      return line;
    }

    static Practice practice(PromotionCase promotionCase) {
      return new Practice(
          promotionCase.promotions(), promotionCase.coupons(), promotionCase.uses());
    }

    private static ObjectNode refused(JsonNode each, BadRecord why) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.set("id", each.get("id"));
      line.putObject("error")
          .put("field", why.field())
          .put("found", why.found())
          .put("expected", why.expected());
      return line;
    }
  }
}
