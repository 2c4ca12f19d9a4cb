package dev.penny.store.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.eligibility.trial.Trial;
import dev.penny.ledger.PromotionId;
import dev.penny.source.jdbi.JdbiPastOrders;
import dev.penny.source.jsonl.PromotionForm;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/**
 * How long a preview takes: so many accounts (first argument) with six monthly bills of four lines
 * in the embedded database of the folder (second argument), three of the bills in the 90 days.
 */
public final class PreviewBench {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int BILLS = 6;
  private static final int LINES = 4;
  private static final int RUNS = 3;
  private static final String RULES =
      """
      {"promotion_id":"TEN","status":"active","valid":{"time_zone":"Europe/Berlin"},
       "conditions":{"all":[{"field":"order.currency","op":"eq","value":"EUR"},
         {"field":"order.amount","op":"gte","value":4000},
         {"field":"account.tenure_months","op":"gte","value":3}]},
       "effect":{"type":"percent","value":"10","target":"order","max_amount":500},
       "limits":{"per_account":1,"budget_minor":10000000}}\
      """;

  private PreviewBench() {}

  public static void main(String[] args) {
    int accounts = Integer.parseInt(args[0]);
    try (var database = Database.open(new DatabaseConfig.Embedded(Path.of(args[1])))) {
      database.migrate("ledger", "db/migration/ledger");
      var orders = new JdbiPastOrders(database.jdbi());
      if (orders.accounts() == 0) {
        fill(database, accounts);
      }
      for (int run = 0; run < RUNS; run++) {
        long began = System.nanoTime();
        var trial = new Trial(PromotionForm.read(rules(), "bench"));
        orders.each(TODAY.minusDays(Previews.DAYS), TODAY, trial::add, _ -> {});
        var report = trial.report();
        System.out.printf(
            "%d accounts, %d bills: %.1f s; %s: %d would have got it, %d missed it for one reason%n",
            orders.accounts(),
            report.orders(),
            (System.nanoTime() - began) / 1e9,
            new PromotionId("TEN"),
            report.used(),
            report.missed().stream().mapToLong(m -> m.orders()).sum());
      }
    }
  }

  static JsonNode rules() {
    return JdbiCampaigns.read(RULES);
  }

  static void fill(Database database, int accounts) {
    var random = new Random(7);
    for (int from = 0; from < accounts; from += 500) {
      int first = from;
      database
          .jdbi()
          .useTransaction(handle -> {
            for (int i = first; i < Math.min(accounts, first + 500); i++) {
              account(handle, "A%07d".formatted(i), random);
            }
          });
    }
  }

  private static void account(Handle handle, String id, Random random) {
    handle.execute(
        "INSERT INTO account VALUES (?, 'TELECOM', 'DE', 'EUR', 'Europe/Berlin', 'de-DE', 'x',"
            + " 'CONSUMER', 1, 'CARD', 'h')",
        id);
    handle.execute(
        "INSERT INTO subscription (account_id, subscription_id, line_no, product_id, quantity,"
            + " start_date, auto_renew) VALUES (?, 's', 0, 'P', 1, ?, TRUE)",
        id,
        TODAY.minusDays(random.nextInt(1000)));
    var items =
        handle.prepareBatch(
            "INSERT INTO invoice_item (account_id, invoice_id, line_no, item_id, item_type,"
                + " charge_code, product_id, description, period_start, period_end, quantity, unit,"
                + " unit_price, base_amount, amount, tax_ref, tax_rate, tax_amount) VALUES (?, ?, ?,"
                + " ?, 'RECURRING', 'plan', 'P', 'a line of a bill', ?, ?, 1, 'month', 1, ?, ?,"
                + " 'DE-STD', 19, 0)");
    for (int b = 0; b < BILLS; b++) {
      LocalDate day = TODAY.minusDays(30L * b + random.nextInt(28) + 1);
      String bill = id + "-" + b;
      long net = 0;
      for (int line = 0; line < LINES; line++) {
        long amount = 200L + random.nextInt(2000);
        net += amount;
        items.add(id, bill, line, bill + "-" + line, day, day, amount, amount);
      }
      handle.execute(
          "INSERT INTO invoice VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'EUR', ?, 0, ?, 0, ?, 0, ?, 'h')",
          id,
          bill,
          b,
          bill,
          day,
          day,
          day,
          day,
          net,
          net,
          net,
          net);
    }
    items.execute();
  }
}
