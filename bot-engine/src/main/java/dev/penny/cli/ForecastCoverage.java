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

/** Counts how many bills lie in the range that was foretold for them. */
final class ForecastCoverage {
  private static final int DECIMALS = 3;
  private static final int PERCENT = 100;

  /** What was seen of one industry; widths are parts of the forecast. */
  private static final class Tally {
    private int bills;
    private int ranges;
    private int held;
    private final List<Ratio> widths = new ArrayList<>();
    private final List<Ratio> misses = new ArrayList<>();
  }

  private final Catalogue catalogue;
  private final Tally all = new Tally();
  private final Tally lasts = new Tally();
  private final Map<String, Tally> industries = new TreeMap<>();

  ForecastCoverage(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Every bill after the first two, as it was foretold when the one before it was issued. */
  void add(AccountHistory history) {
    int last = history.invoices().size() - 1;
    String industry = history.account().industry().name().toLowerCase(Locale.ROOT);
    for (int at = 1; at < last; at++) {
      add(history, at, industry, at + 1 == last);
    }
  }

  /** A bill in another currency than the one before it is left out. */
  private void add(AccountHistory history, int at, String industry, boolean isLast) {
    Invoice before = history.invoices().get(at);
    Invoice came = history.invoices().get(at + 1);
    if (came.currency().equals(before.currency())) {
      Outlook outlook = Outlooks.after(Known.on(history, at), catalogue, before);
      count(all, outlook, came);
      count(industries.computeIfAbsent(industry, _ -> new Tally()), outlook, came);
      if (isLast) {
        count(lasts, outlook, came);
      }
    }
  }

  private static void count(Tally tally, Outlook outlook, Invoice came) {
    tally.bills++;
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
    return words.append(line("all", all)).append(line("last bill", lasts)).toString();
  }

  private static String line(String name, Tally tally) {
    return "%-9s %7d bills  %7d ranges  %5.1f %% held  median width %5.1f %%  median miss %5.1f %%%n"
        .formatted(
            name,
            tally.bills,
            tally.ranges,
            percent(Ratio.of(tally.held, Math.max(1, tally.ranges))),
            percent(median(tally.widths)),
            percent(median(tally.misses)));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    industries.forEach((name, tally) -> put(json.putObject(name), tally));
    put(json.putObject("all"), all);
    put(json.putObject("last"), lasts);
    return json;
  }

  private static void put(ObjectNode json, Tally tally) {
    json.put("bills", tally.bills).put("ranges", tally.ranges).put("held", tally.held);
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
