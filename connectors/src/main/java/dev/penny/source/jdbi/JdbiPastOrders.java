package dev.penny.source.jdbi;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Rate;
import dev.penny.promotion.Customer;
import dev.penny.promotion.Order;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.PastOrder;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The bills of the ledger as the orders they are, for trying promotions on what was: every bill
 * that asks for money, as it was billed (after the discounts it had), at noon of its day of issue.
 * Prorated lines and adjustments cannot be discounted again. Read in pages of accounts, each in a
 * short query, so that nobody waits for it.
 */
public final class JdbiPastOrders {
  private static final int PAGE = 500;
  private static final String RANGE = " account_id > :after AND account_id <= :last";
  private final Jdbi jdbi;

  public JdbiPastOrders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Holder(String id, String segment, String country, ZoneId zone) {}

  private record Bill(String id, LocalDate day, Currency currency) {}

  /** One page: which accounts, and their rows by account. */
  private record Page(
      List<Holder> holders,
      Map<String, List<Bill>> bills,
      Map<String, List<OrderItem>> items,
      Map<String, Long> before,
      Map<String, LocalDate> since) {}

  public long accounts() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM account").mapTo(Long.class).one());
  }

  /**
   * Hands out the orders from {@code from} (included) to {@code to} (excluded), an account after
   * the other, the older ones first; {@code done} hears how many accounts were read.
   */
  public void each(LocalDate from, LocalDate to, Consumer<PastOrder> out, LongConsumer done) {
    String after = "";
    long read = 0;
    while (true) {
      String last = after;
      Page page = jdbi.withHandle(handle -> page(handle, last, from, to));
      if (page.holders().isEmpty()) {
        return;
      }
      page.holders().forEach(holder -> hand(page, holder, out));
      read += page.holders().size();
      done.accept(read);
      after = page.holders().getLast().id();
    }
  }

  private static void hand(Page page, Holder holder, Consumer<PastOrder> out) {
    long orders = page.before().getOrDefault(holder.id(), 0L);
    LocalDate since = page.since().get(holder.id());
    for (Bill bill : page.bills().getOrDefault(holder.id(), List.of())) {
      var customer =
          new Customer(
              new AccountId(holder.id()),
              holder.segment().toLowerCase(Locale.ROOT),
              holder.country(),
              since == null ? null : Math.max(0, ChronoUnit.MONTHS.between(since, bill.day())),
              orders++,
              List.of());
      var order =
          new Order(
              bill.id(), bill.currency(), null, page.items().getOrDefault(bill.id(), List.of()));
      out.accept(
          new PastOrder(
              bill.day().atTime(12, 0).atZone(holder.zone()).toInstant(), customer, order));
    }
  }

  private static Page page(Handle handle, String after, LocalDate from, LocalDate to) {
    List<Holder> holders =
        handle
            .createQuery(
                "SELECT account_id, segment, country, time_zone FROM account"
                    + " WHERE account_id > :after ORDER BY account_id FETCH FIRST "
                    + PAGE
                    + " ROWS ONLY")
            .bind("after", after)
            .map((row, _) ->
                new Holder(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    ZoneId.of(row.getString(4))))
            .list();
    if (holders.isEmpty()) {
      return new Page(holders, Map.of(), Map.of(), Map.of(), Map.of());
    }
    String last = holders.getLast().id();
    return new Page(
        holders,
        bills(handle, after, last, from, to),
        items(handle, after, last, from, to),
        before(handle, after, last, from),
        since(handle, after, last));
  }

  private static Map<String, List<Bill>> bills(
      Handle handle, String after, String last, LocalDate from, LocalDate to) {
    var bills = new HashMap<String, List<Bill>>();
    handle
        .createQuery(
            "SELECT account_id, invoice_id, issue_date, currency FROM invoice WHERE"
                + RANGE
                + " AND issue_date >= :from AND issue_date < :to AND net > 0"
                + " ORDER BY account_id, issue_date, invoice_id")
        .bind("after", after)
        .bind("last", last)
        .bind("from", from)
        .bind("to", to)
        .map((row, _) ->
            bills
                .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                .add(
                    new Bill(
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        Currency.getInstance(row.getString(4)))))
        .forEach(_ -> {});
    return bills;
  }

  private static Map<String, List<OrderItem>> items(
      Handle handle, String after, String last, LocalDate from, LocalDate to) {
    var items = new HashMap<String, List<OrderItem>>();
    var seen = new HashSet<String>();
    handle
        .createQuery(
            "SELECT t.invoice_id, t.item_id, t.line_no, t.item_type, t.charge_code, t.product_id,"
                + " t.quantity, t.amount, t.tax_rate FROM invoice i JOIN invoice_item t"
                + " ON t.account_id = i.account_id AND t.invoice_id = i.invoice_id"
                + " WHERE i.account_id > :after AND i.account_id <= :last"
                + " AND i.issue_date >= :from AND i.issue_date < :to AND i.net > 0"
                + " ORDER BY i.account_id, i.invoice_id, t.line_no")
        .bind("after", after)
        .bind("last", last)
        .bind("from", from)
        .bind("to", to)
        .map((row, _) -> {
          String bill = row.getString("invoice_id");
          String id = row.getString("item_id");
          boolean first = seen.add(bill + "\u0000" + id);
          return items
              .computeIfAbsent(bill, _ -> new ArrayList<>())
              .add(item(row, first ? id : id + "#" + row.getInt("line_no")));
        })
        .forEach(_ -> {});
    return items;
  }

  private static OrderItem item(ResultSet row, String id) throws SQLException {
    var type = InvoiceItem.Type.valueOf(row.getString("item_type").toUpperCase(Locale.ROOT));
    boolean discountable =
        switch (type) {
          case RECURRING, USAGE, ONE_OFF, FEE -> true;
          case ADJUSTMENT, PRORATION_CREDIT, PRORATION_CHARGE -> false;
        };
    return new OrderItem(
        id,
        row.getString("charge_code"),
        row.getString("product_id"),
        units(row.getBigDecimal("quantity")),
        row.getLong("amount"),
        discountable,
        new Rate(row.getBigDecimal("tax_rate")));
  }

  /** What is measured (kWh, gigabytes) counts as one thing. */
  private static int units(@Nullable BigDecimal quantity) {
    if (quantity == null || quantity.stripTrailingZeros().scale() > 0) {
      return 1;
    }
    return quantity.signum() > 0 && quantity.compareTo(BigDecimal.valueOf(1_000_000)) <= 0
        ? quantity.intValueExact()
        : 1;
  }

  private static Map<String, Long> before(
      Handle handle, String after, String last, LocalDate from) {
    var counts = new HashMap<String, Long>();
    handle
        .createQuery(
            "SELECT account_id, COUNT(*) FROM invoice WHERE"
                + RANGE
                + " AND issue_date < :from GROUP BY account_id")
        .bind("after", after)
        .bind("last", last)
        .bind("from", from)
        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    return counts;
  }

  private static Map<String, LocalDate> since(Handle handle, String after, String last) {
    var days = new HashMap<String, LocalDate>();
    handle
        .createQuery(
            "SELECT account_id, MIN(start_date) FROM subscription WHERE"
                + RANGE
                + " GROUP BY account_id")
        .bind("after", after)
        .bind("last", last)
        .map((row, _) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
        .forEach(e -> days.put(e.getKey(), e.getValue()));
    return days;
  }
}
