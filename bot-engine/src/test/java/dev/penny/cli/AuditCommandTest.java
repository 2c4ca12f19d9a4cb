package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.explain.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {
  private record Run(int exit, String out, String err) {}

  private static Run run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new CommandLine(new AuditCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler((fault, command, parsed) -> {
              command.getErr().print(fault.getMessage());
              return fault instanceof CliFault known ? known.exitCode() : Exit.FAULT;
            })
            .execute(args);
    return new Run(exit, out.toString(), err.toString());
  }

  @Test
  void everyErrorOfTheSampleIsFoundAndNothingElse() throws Exception {
    Path folder = Samples.withErrors().folder();
    Run run = run("--data", folder.toString(), "--all", "--json");
    assertThat(run.exit()).isEqualTo(Exit.OK);
    Map<String, Set<String>> found = codes(run.out(), "findings", "code");
    assertThat(found)
        .isEqualTo(codes(Files.readString(folder.resolve("truth.jsonl")), "errors", "error"));
    assertThat(found.values()).anyMatch(codes -> !codes.isEmpty());
  }

  private static Map<String, Set<String>> codes(String lines, String list, String key)
      throws Exception {
    Map<String, Set<String>> codes = new TreeMap<>();
    for (String line : lines.lines().toList()) {
      JsonNode json = new ObjectMapper().readTree(line);
      Set<String> own = new TreeSet<>();
      json.get(list).forEach(one -> own.add(one.get(key).asText()));
      codes.put(json.get("invoice_id").asText(), own);
    }
    return codes;
  }

  @Test
  void aFindingHasTheFieldsTheHelpPromises() throws Exception {
    Run run = run("--data", Samples.withErrors().folder().toString(), "--all", "--json");
    Set<String> severities = new TreeSet<>();
    for (String line : run.out().lines().toList()) {
      for (JsonNode finding : new ObjectMapper().readTree(line).get("findings")) {
        assertThat(finding.fieldNames())
            .toIterable()
            .containsExactly("code", "item_id", "expected", "billed", "severity");
        severities.add(finding.get("severity").asText());
      }
    }
    assertThat(severities).isSubsetOf("money_error", "doubt", "customers_favour").isNotEmpty();
  }

  @Test
  void withoutJsonOnlyBillsWithFindingsAreToldAndThenTheCount() {
    Run right = run("--data", Samples.plain().folder().toString(), "--all");
    assertThat(right.out()).matches("\\d+ bills checked, 0 with findings\\.\\R");
    Run wrong = run("--data", Samples.withErrors().folder().toString(), "--all");
    assertThat(wrong.out()).contains(": billed ", ", expected ", ", wrong by ");
  }

  @Test
  void oneAccountIsAuditedAlone() {
    var sample = Samples.plain();
    String account = sample.accounts().getFirst().account().id().value();
    int bills = sample.accounts().getFirst().invoices().size();
    Run run = run("--data", sample.folder().toString(), "--account", account);
    assertThat(run.out()).isEqualToIgnoringNewLines(bills + " bills checked, 0 with findings.");
    Run json = run("--data", sample.folder().toString(), "--account", account, "--json");
    assertThat(json.out().lines()).hasSize(bills).allMatch(l -> l.endsWith("\"findings\":[]}"));
  }

  @Test
  void whatIsNotThereIsNamed(@TempDir Path empty) {
    Run noAccount = run("--data", Samples.plain().folder().toString(), "--account", "A-none");
    assertThat(noAccount.exit()).isEqualTo(Exit.NOTHING);
    assertThat(noAccount.err()).contains("there is no account A-none");
    Run noData = run("--data", empty.toString(), "--all", "--json");
    assertThat(noData.exit()).isEqualTo(Exit.BAD_DATA);
    Run neither = run("--data", empty.toString());
    assertThat(neither.exit()).isEqualTo(Exit.USAGE);
  }
}
