package dev.penny.holds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Billing data and articles whose every text is a payload: display names, charge descriptions, bill
 * numbers, product names, titles, paragraphs.
 */
final class HostileData {
  /** What the articles answer. */
  static final String QUESTION = "what is meant by frobnication on a bill";

  private static final String MONTHS = "{\"start\":\"%s\",\"end\":\"%s\"}";
  private static final int MOST = 150;

  private final List<String> payloads;
  private final int accounts;

  HostileData(List<String> payloads, int accounts) {
    this.payloads = payloads.stream().filter(p -> p.length() <= MOST).toList();
    this.accounts = accounts;
  }

  static String account(int i) {
    return "H000000" + i;
  }

  /** The display name in the ledger and in the token. */
  String name(int i) {
    List<String> names = payloads.stream().filter(p -> p.length() < 60 && p.contains("<")).toList();
    return names.get(i * names.size() / accounts);
  }

  /** The descriptions of the charges that are new on the latest bill. */
  List<String> descriptions(int i) {
    return IntStream.range(0, payloads.size())
        .filter(n -> n % accounts == i)
        .mapToObj(payloads::get)
        .toList();
  }

  void writeBooks(Path folder) {
    write(folder, "manifest.json", "{\"format\":\"1.0\",\"currency_exponents\":{\"EUR\":2}}\n");
    write(
        folder,
        "taxes.jsonl",
        """
        {"tax_ref":"DE-STD","country":"DE","category":"std","versions":[{"valid_from":"2015-01-01","valid_to":null,"rate":"19.00"}]}
        """);
    write(
        folder,
        "products.jsonl",
        product("HOST-PLAN", "plan", "plan", payloads.get(0))
            + product("HOST-ONE", "one_off", "premium", payloads.get(1)));
    write(folder, "promotions.jsonl", "");
    write(folder, "coupons.jsonl", "");
    write(folder, "payments.jsonl", "");
    write(folder, "credits.jsonl", "");
    write(folder, "accounts.jsonl", lines(this::accountLine));
    write(folder, "subscriptions.jsonl", lines(HostileData::subscriptionLine));
    write(folder, "invoices.jsonl", lines(i -> invoiceLine(i, 1) + invoiceLine(i, 2)));
  }

  private String lines(java.util.function.IntFunction<String> line) {
    return IntStream.range(0, accounts).mapToObj(line).collect(Collectors.joining());
  }

  private static String line(ObjectNode node) {
    return node + "\n";
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) Demo.json(json);
  }

  private static String product(String id, String kind, String code, String name) {
    return line(
        object(
                """
                {"industry":"telecom","unit":"month","billing":"advance","tax_category":"standard","attributes":{},
                "prices":[{"currency":"EUR","valid_from":"2021-01-01","valid_to":null,"unit_price":"1.00","reason":"initial"}]}
                """)
            .put("product_id", id)
            .put("kind", kind)
            .put("charge_code", code)
            .put("name", name));
  }

  private String accountLine(int i) {
    return line(
        object(
                """
                {"industry":"telecom","country":"DE","currency":"EUR","time_zone":"Europe/Berlin","locale":"en-IE",
                "segment":"consumer","bill_cycle_day":1,"payment_method":"card",
                "tax_status":[{"from":"2021-01-01","to":null,"status":"standard"}]}
                """)
            .put("account_id", account(i))
            .put("display_name", name(i)));
  }

  private static String subscriptionLine(int i) {
    return line(
        object(
                """
                {"product_id":"HOST-PLAN","quantity":1,"start":"2026-01-01","end":null,"trial_end":null,"contract":null,
                "auto_renew":true,"price_overrides":[],"quantity_changes":[],"product_changes":[]}
                """)
            .put("subscription_id", "S" + account(i))
            .put("account_id", account(i))
            .put("service_ref", "line-" + i));
  }

  private String invoiceLine(int i, int sequence) {
    String id = "I" + account(i) + "-0" + sequence;
    String period =
        sequence == 1
            ? MONTHS.formatted("2026-10-01", "2026-11-01")
            : MONTHS.formatted("2026-11-01", "2026-12-01");
    ObjectNode invoice = object("{\"type\":\"invoice\",\"currency\":\"EUR\"}");
    invoice.put("invoice_id", id).put("account_id", account(i)).put("sequence", sequence);
    invoice.put("number", payloads.get(2 + i) + id);
    invoice.put("issue_date", sequence == 1 ? "2026-10-01" : "2026-11-01");
    invoice.put("due_date", sequence == 1 ? "2026-10-15" : "2026-11-15");
    invoice.set("period", Demo.json(period));
    ArrayNode items = invoice.putArray("items");
    items.add(item(id + "-1", i, "recurring", "HOST-PLAN", "plan", payloads.get(20 + i), period));
    if (sequence == 2) {
      for (String description : descriptions(i)) {
        items.add(
            item(
                id + "-" + (items.size() + 1),
                i,
                "one_off",
                "HOST-ONE",
                "premium",
                description,
                period));
      }
    }
    totals(invoice, items.size(), sequence);
    return line(invoice);
  }

  /** Every item costs 1.00 and 19 % of tax. */
  private static ObjectNode item(
      String id,
      int i,
      String type,
      String product,
      String code,
      String description,
      String period) {
    ObjectNode item =
        object(
            """
            {"quantity":"1","unit":"month","unit_price":"1.00","base_amount":100,"discounts":[],"amount":100,
            "tax":{"tax_ref":"DE-STD","rate":"19.00","amount":19}}
            """);
    item.put("item_id", id).put("type", type).put("charge_code", code).put("product_id", product);
    item.put("subscription_id", "S" + account(i)).put("description", description);
    item.set("period", Demo.json(period));
    return item;
  }

  private static void totals(ObjectNode invoice, int items, int sequence) {
    int brought = sequence == 1 ? 0 : 119;
    invoice
        .putArray("tax_summary")
        .addObject()
        .put("tax_ref", "DE-STD")
        .put("rate", "19.00")
        .put("taxable", 100 * items)
        .put("tax", 19 * items);
    invoice
        .putObject("totals")
        .put("net", 100 * items)
        .put("tax", 19 * items)
        .put("gross", 119 * items)
        .put("credits_applied", 0)
        .put("payable", 119 * items)
        .put("balance_brought_forward", brought)
        .put("amount_due", 119 * items + brought);
  }

  /** Articles with payloads as title and as text; their slugs are {@code hostile-0} and so on. */
  void writeArticles(Path folder, int count) {
    for (int i = 0; i < count; i++) {
      String title = payloads.get(i * 7).strip();
      int each = payloads.size() / count;
      String text =
          payloads.subList(i * each, (i + 1) * each).stream()
              .map(p -> "A frobnication surcharge is " + p)
              .collect(Collectors.joining("\n\n"));
      write(
          folder,
          "hostile-" + i + ".md",
          "---\ntitle: %s\nquestions:\n  - \"%s\"\nindustries: [telecom]\ntags: [frobnication]\n"
                  .formatted(quoted("Frobnication " + i + " " + title), QUESTION)
              + "updated: 2026-11-01\n---\n\nA frobnication surcharge is "
              + payloads.get(i)
              + "\n\n"
              + text
              + "\n");
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
  }

  private static void write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
