package dev.penny.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.InvoiceId;
import dev.penny.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleLawsTest {
  @Test
  void anyTwoBillsOfAnAccountAreExplainedToTheMinorUnit() {
    int explained = 0;
    for (Samples sample : new Samples[] {Samples.plain(), Samples.withErrors()}) {
      for (AccountHistory history : sample.accounts()) {
        explained += explainSome(history, sample, new Random(history.account().id().hashCode()));
      }
    }
    assertThat(explained).isGreaterThan(200);
  }

  private static int explainSome(AccountHistory history, Samples sample, Random random) {
    int explained = 0;
    var bills = history.invoices();
    for (int pair = 0; pair < 12; pair++) {
      int after = 1 + random.nextInt(bills.size() - 1);
      int before = random.nextInt(after);
      var outcome =
          BillComparison.compare(history, bills.get(before), bills.get(after), sample.catalogue());
      switch (outcome) {
        case Comparison.Explained(var change) -> {
          assertThat(sum(change)).isEqualTo(change.delta());
          var steps = change.steps();
          assertThat(steps.gross().plus(steps.credits()).plus(steps.balance()).plus(steps.sums()))
              .isEqualTo(change.delta());
          explained++;
        }
        case Comparison.NotComparable(var previous, var current, var reason) -> {
          assertThat(reason).isEqualTo(Comparison.Reason.CURRENCIES_DIFFER);
          assertThat(previous.currency()).isNotEqualTo(current.currency());
        }
      }
    }
    return explained;
  }

  @Test
  void whereBillsHoldNoErrorsTheCausesAreTheTrueOnes() throws IOException {
    assertThat(compared(Samples.plain())).isEqualTo(120);
  }

  @Test
  void whereBillsHoldErrorsTheCausesAreTheTrueOnesToo() throws IOException {
    assertThat(compared(Samples.withErrors())).isGreaterThan(50);
  }

  /** How many pairs of consecutive bills were found to have exactly their true causes. */
  private static int compared(Samples sample) throws IOException {
    Map<InvoiceId, Map<String, Long>> truth = truth(sample);
    int compared = 0;
    for (AccountHistory history : sample.accounts()) {
      var bills = history.invoices();
      for (int i = 1; i < bills.size(); i++) {
        var outcome =
            BillComparison.compare(history, bills.get(i - 1), bills.get(i), sample.catalogue());
        if (outcome instanceof Comparison.Explained(var change)) {
          Map<String, Long> causes = new TreeMap<>();
          for (Cause cause : change.causes()) {
            if (!cause.amount().isZero()) {
              causes.put(cause.code().name(), cause.amount().minor());
            }
          }
          assertThat(causes).as(bills.get(i).id().value()).isEqualTo(truth.get(bills.get(i).id()));
          compared++;
        }
      }
    }
    return compared;
  }

  private static Map<InvoiceId, Map<String, Long>> truth(Samples sample) throws IOException {
    Map<InvoiceId, Map<String, Long>> truth = new HashMap<>();
    var json = new ObjectMapper();
    for (String line : Files.readAllLines(sample.folder().resolve("truth.jsonl"))) {
      JsonNode record = json.readTree(line);
      Map<String, Long> causes = new TreeMap<>();
      if (record.has("causes")) {
        record.get("causes").forEachEntry((code, minor) -> causes.put(code, minor.asLong()));
      }
      truth.put(new InvoiceId(record.get("invoice_id").asText()), causes);
    }
    return truth;
  }

  private static Money sum(BillChange change) {
    return change.causes().stream()
        .map(Cause::amount)
        .reduce(Money.zero(change.delta().currency()), Money::plus);
  }

  @Test
  void whatComesLaterChangesNothing() {
    Samples sample = Samples.plain();
    for (AccountHistory history : sample.accounts()) {
      var bills = history.invoices();
      var known =
          new AccountHistory(
              history.account(),
              history.subscriptions(),
              history.redemptions(),
              bills.subList(0, 5),
              history.payments().stream()
                  .filter(p -> p.receivedAt().isBefore(bills.get(5).issueDate()))
                  .toList(),
              history.credits());
      var then = BillComparison.compare(known, bills.get(3), bills.get(4), sample.catalogue());
      var now = BillComparison.compare(history, bills.get(3), bills.get(4), sample.catalogue());
      assertThat(then).isEqualTo(now);
      assertThat(Objects.hash(then)).isEqualTo(Objects.hash(now));
    }
  }
}
