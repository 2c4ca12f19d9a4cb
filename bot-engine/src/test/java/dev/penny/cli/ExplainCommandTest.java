package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.explain.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {
  private record Run(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private static Run run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new CommandLine(new ExplainCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler((fault, command, parsed) -> {
              command.getErr().print(fault.getMessage());
              return fault instanceof CliFault known ? known.exitCode() : Exit.FAULT;
            })
            .execute(args);
    return new Run(exit, out.toString(), err.toString());
  }

  private static String plain() {
    return Samples.plain().folder().toString();
  }

  @Test
  void allGivesOneJsonLineAPairInTheOrderOfTheData() throws Exception {
    Run run = run("--data", plain(), "--all", "--json");
    assertThat(run.exit()).isEqualTo(Exit.OK);
    assertThat(run.lines()).hasSize(120).isSorted();
    for (String line : run.lines()) {
      JsonNode json = new ObjectMapper().readTree(line);
      long sum = 0;
      for (JsonNode minor : json.get("causes")) {
        sum += minor.asLong();
      }
      assertThat(sum).isEqualTo(json.get("delta").asLong());
    }
    assertThat(run("--data", plain(), "--all", "--json").out()).isEqualTo(run.out());
  }

  @Test
  void pairsInTwoCurrenciesAreSaidNotToBeComparable() throws Exception {
    Run run = run("--data", Samples.withErrors().folder().toString(), "--all", "--json");
    List<String> refused =
        run.lines().stream().filter(line -> line.contains("\"comparable\":false")).toList();
    assertThat(refused).isNotEmpty();
    for (String line : refused) {
      JsonNode json = new ObjectMapper().readTree(line);
      assertThat(json.get("reason").asText()).isEqualTo("CURRENCIES_DIFFER");
      assertThat(json.has("causes")).isFalse();
    }
  }

  @Test
  void oneAccountIsToldInWordsWithItsLinesAndTheNextBill() {
    String account = Samples.plain().accounts().getFirst().account().id().value();
    Run run = run("--data", plain(), "--account", account);
    assertThat(run.exit()).isEqualTo(Exit.OK);
    assertThat(run.out()).startsWith("Your bill of ").contains("Compared with ", "Next bill, ");
  }

  @Test
  void oneAccountAsJsonHoldsCausesReasonsAndTheNextBill() throws Exception {
    String account = Samples.plain().accounts().getFirst().account().id().value();
    Run run = run("--data", plain(), "--account", account, "--json", "--against", "last");
    JsonNode json = new ObjectMapper().readTree(run.out());
    long sum = 0;
    for (JsonNode reason : json.get("reasons")) {
      sum += reason.get("amount").asLong();
    }
    assertThat(sum).isEqualTo(json.get("delta").asLong());
    assertThat(json.get("next_bill").get("assumptions")).isNotEmpty();
  }

  @Test
  void theFirstBillHasNothingToBeComparedWith() {
    var history = Samples.plain().accounts().getFirst();
    Run run =
        run(
            "--data",
            plain(),
            "--account",
            history.account().id().value(),
            "--invoice",
            history.invoices().getFirst().id().value());
    assertThat(run.exit()).isEqualTo(Exit.NOTHING);
    assertThat(run.out()).contains("the only one so far");
  }

  @Test
  void whatIsNotThereIsNamed(@TempDir Path empty) {
    String account = Samples.plain().accounts().getFirst().account().id().value();
    Run noAccount = run("--data", plain(), "--account", "A-none");
    assertThat(noAccount.exit()).isEqualTo(Exit.NOTHING);
    assertThat(noAccount.err()).contains("there is no account A-none");
    Run noBill = run("--data", plain(), "--account", account, "--invoice", "I-none");
    assertThat(noBill.exit()).isEqualTo(Exit.NOTHING);
    assertThat(noBill.err()).contains("has no bill I-none");
    Run noData = run("--data", empty.toString(), "--all", "--json");
    assertThat(noData.exit()).isEqualTo(Exit.BAD_DATA);
    assertThat(noData.err()).contains("accounts.jsonl");
  }

  @Test
  void aLaterBillIsNoBaseline() {
    var history = Samples.plain().accounts().getFirst();
    Run run =
        run(
            "--data",
            plain(),
            "--account",
            history.account().id().value(),
            "--invoice",
            history.invoices().get(2).id().value(),
            "--against",
            history.invoices().get(4).id().value());
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("is not older than bill");
  }
}
