package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.explain.exact.Ratio;
import dev.penny.forecast.Known;
import dev.penny.forecast.Outlook;
import dev.penny.forecast.Outlooks;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts how many last bills lie in the range that was foretold for them. */
final class ForecastCoverage {
  private static final int DECIMALS = 3;
  private static final int PERCENT = 100;

  /** What was seen of one industry; widths are parts of the forecast. */
  private static final class Tally {
    private int accounts;
    private int ranges;
    private int held;
    private final List<Ratio> widths = new ArrayList<>();
    private final List<Ratio> misses = new ArrayList<>();
  }

  private final Catalogue catalogue;
  private final Tally all = new Tally();
  private final Map<String, Tally> industries = new TreeMap<>();

  ForecastCoverage(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Accounts with fewer than two bills, or with another currency on the last one, are left out. */
  void add(AccountHistory history) {
    int last = history.invoices().size() - 1;
    if (last < 1) {
      return;
    }
    Invoice came = history.invoices().get(last);
    Invoice before = history.invoices().get(last - 1);
    if (!came.currency().equals(before.currency())) {
      return;
    }
    Outlook outlook = Outlooks.after(Known.on(history, last - 1), catalogue, before);
    String industry = history.account().industry().name().toLowerCase(Locale.ROOT);
    count(all, outlook, came);
    count(industries.computeIfAbsent(industry, _ -> new Tally()), outlook, came);
  }

  private static void count(Tally tally, Outlook outlook, Invoice came) {
    tally.accounts++;
    var range = outlook.range();
    Money expected = outlook.next().gross();
    if (range == null || expected.signum() <= 0) {
      return;
    }
    tally.ranges++;
    tally.held += range.holds(came.totals().gross()) ? 1 : 0;
    tally.widths.add(Ratio.of(range.high().minus(range.low()).minor(), expected.minor()));
    tally.misses.add(
        Ratio.of(came.totals().gross().minus(expected).abs().minor(), expected.minor()));
  }

  String words() {
    var words = new StringBuilder();
    industries.forEach((name, tally) -> words.append(line(name, tally)));
    return words.append(line("all", all)).toString();
  }

  private static String line(String name, Tally tally) {
    return "%-8s %6d accounts  %6d ranges  %5.1f %% held  median width %5.1f %%  median miss %5.1f %%%n"
        .formatted(
            name,
            tally.accounts,
            tally.ranges,
            percent(Ratio.of(tally.held, Math.max(1, tally.ranges))),
            percent(median(tally.widths)),
            percent(median(tally.misses)));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    industries.forEach((name, tally) -> put(json.putObject(name), tally));
    put(json.putObject("all"), all);
    return json;
  }

  private static void put(ObjectNode json, Tally tally) {
    json.put("accounts", tally.accounts).put("ranges", tally.ranges).put("held", tally.held);
    json.put("coverage", Ratio.of(tally.held, Math.max(1, tally.ranges)).decimal(DECIMALS));
    json.put("median_width", median(tally.widths).decimal(DECIMALS));
    json.put("median_miss", median(tally.misses).decimal(DECIMALS));
  }

  private static BigDecimal percent(Ratio part) {
    return part.times(PERCENT).decimal(1);
  }

  private static Ratio median(List<Ratio> values) {
    List<Ratio> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Ratio.zero() : sorted.get((sorted.size() - 1) / 2);
  }
}
