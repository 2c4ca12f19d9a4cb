package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir Path data;
  @TempDir Path bills;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws Exception {
    write("accounts", account("A1"), account("A2"));
    write("subscriptions");
    write("products");
    write("taxes");
    write("invoices", invoice("I1", "A1", 1000), invoice("I2", "A2", 1200));
  }

  private void write(String name, String... lines) throws Exception {
    Files.write(bills.resolve(name + ".jsonl"), List.of(lines), StandardCharsets.UTF_8);
  }

  private static String account(String id) {
    return """
    {"account_id":"%s","industry":"saas","country":"DE","currency":"EUR",\
    "time_zone":"Europe/Berlin","locale":"de-DE","display_name":"Test","segment":"consumer",\
    "bill_cycle_day":1,"payment_method":"card","tax_status":[]}\
    """
        .formatted(id);
  }

  private static String invoice(String id, String account, long net) {
    return """
    {"invoice_id":"%s","account_id":"%s","sequence":1,"number":"1","type":"invoice",\
    "issue_date":"2026-01-01","due_date":"2026-01-15",\
    "period":{"start":"2026-01-01","end":"2026-02-01"},"currency":"EUR","items":[],\
    "tax_summary":[],"totals":{"net":%d,"tax":0,"gross":%d,"credits_applied":0,"payable":%d,\
    "balance_brought_forward":0,"amount_due":%d}}\
    """
        .formatted(id, account, net, net, net, net);
  }

  private int penny(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return PennyCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private int load(String... more) {
    var args = new ArrayList<>(List.of("import", bills.toString()));
    args.addAll(List.of("--set", "data=" + data));
    args.addAll(List.of(more));
    return penny(args.toArray(String[]::new));
  }

  @Test
  void billsThatDoNotAddUpAreKeptAndToldAndTwiceIsOnce() throws Exception {
    assertThat(load()).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains("accounts: 2 new, 0 updated, 0 unchanged; invoices: 2 new")
        .contains("bills that do not add up (kept and marked): 2")
        .contains("I1: [net is 10.00 EUR, its parts give 0.00 EUR]");
    assertThat(load("--json")).isEqualTo(Exit.OK);
    var json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.get("accounts_unchanged").asInt()).isEqualTo(2);
    assertThat(json.has("stopped")).isFalse();
  }

  @Test
  void aBadLineStopsWithExitCodeFourAndKeepingGoingLeavesItsAccountOut() throws Exception {
    write(
        "invoices", invoice("I1", "A1", 1000), invoice("I2", "A2", 1200).replace("1200", "\"x\""));
    assertThat(load()).isEqualTo(Exit.BAD_DATA);
    assertThat(out.toString())
        .contains(
            "stopped: invoices.jsonl line 2, field totals.net: found \"x\", expected an integer")
        .contains("accounts: 1 new")
        .contains("--keep-going");
    assertThat(load("--keep-going")).isEqualTo(Exit.BAD_DATA);
    assertThat(out.toString()).contains("left out: 1").contains("A2: invoices.jsonl line 2");
  }

  @Test
  void aMissingFolderAndALockedDatabaseHaveTheirOwnCodes() throws Exception {
    assertThat(penny("import", bills + "/none", "--set", "data=" + data)).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString()).contains("no such folder");
    Path file = Files.writeString(data.resolve("file"), "");
    assertThat(penny("import", bills.toString(), "--set", "data=" + file))
        .isEqualTo(Exit.ENVIRONMENT);
    assertThat(err.toString()).contains("Cannot write in the data folder");
    assertThat(penny("import", bills.toString(), "--set", "port=many")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("port: expected a whole number");
  }

  @Test
  void theDoctorCountsTheLedgerAndSeesADiskThatIsTooSmall() {
    assertThat(penny("doctor", "--set", "data=" + data)).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("none yet");
    load();
    assertThat(penny("doctor", "--set", "data=" + data)).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("2 accounts, 2 bills, 2 of them do not add up");
    var greedy =
        new String[] {"doctor", "--set", "data=" + data, "--set", "disk.reserve.mb=999999"};
    assertThat(penny(greedy)).isEqualTo(Exit.ENVIRONMENT);
    assertThat(out.toString()).contains("nothing can be saved").contains("Free some space");
  }
}
