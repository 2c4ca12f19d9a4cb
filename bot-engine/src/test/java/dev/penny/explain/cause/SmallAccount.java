package dev.penny.explain.cause;

import dev.penny.explain.BillChange;
import dev.penny.explain.BillComparison;
import dev.penny.explain.Comparison;
import dev.penny.explain.story.Stories;
import dev.penny.explain.story.Story;
import dev.penny.explain.story.Telling;
import dev.penny.explain.story.Wish;
import dev.penny.ledger.Account;
import dev.penny.ledger.Account.TaxStatus;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.ledger.PaymentId;
import dev.penny.ledger.Period;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.Tax;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.rating.Rating;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A little account in euro, with 19 % tax, whose bills add up because they are priced here. */
public final class SmallAccount {
  public static final Currency EUR = Currency.getInstance("EUR");
  static final AccountId ID = new AccountId("A1");
  private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

  public final List<Subscription> subscriptions = new ArrayList<>();
  public final List<Redemption> redemptions = new ArrayList<>();
  public final List<Invoice> bills = new ArrayList<>();
  public final List<Payment> payments = new ArrayList<>();
  public final List<Credit> credits = new ArrayList<>();
  public final Map<ProductId, Product> products = new HashMap<>();
  private final Map<PromotionId, Promotion> promotions = new HashMap<>();
  public final List<TaxStatus> statuses = new ArrayList<>();
  public List<Tax.Version> rates = List.of(new Tax.Version(LONG_AGO, null, Rate.of("19")));

  /** Whether bills are paid a week after they are issued. */
  public boolean paid = true;

  private final Account.Industry industry;

  public SmallAccount(Account.Industry industry) {
    this.industry = industry;
  }

  public SmallAccount promotion(Promotion promotion) {
    promotions.put(promotion.id(), promotion);
    return this;
  }

  public SmallAccount product(SmallProduct product) {
    products.put(product.id(), product.done());
    return this;
  }

  /** A bill of its lines; each comes with the tax due for its product on the day of issue. */
  public Invoice bill(String issued, String from, String to, SmallLine... lines) {
    return bill(issued, from, to, 0, 0, lines);
  }

  public Invoice bill(
      String issued, String from, String to, long credit, long balance, SmallLine... lines) {
    LocalDate issue = LocalDate.parse(issued);
    var id = new InvoiceId("I" + (bills.size() + 1));
    var period = new Period(LocalDate.parse(from), LocalDate.parse(to));
    List<InvoiceItem> items = new ArrayList<>();
    for (SmallLine line : lines) {
      items.add(line.done(id + "-" + (items.size() + 1), taxOn(line, issue)));
    }
    Money zero = Money.zero(EUR);
    Money open = Money.of(balance, EUR);
    var totals = new Invoice.Totals(zero, zero, zero, zero, zero, open, zero);
    Invoice plain =
        new Invoice(
            id,
            ID,
            bills.size() + 1,
            "2024" + id,
            issue,
            issue.plusDays(14),
            period,
            EUR,
            items,
            List.of(),
            totals);
    Invoice bill = Rating.of(plain, items, Money.of(credit, EUR), catalogue());
    bills.add(bill);
    if (paid && bill.totals().payable().signum() > 0) {
      pay(bill, bill.issueDate().plusDays(7), bill.totals().payable());
    }
    return bill;
  }

  /** The bill in advance of a month ("2024-03"), issued on its first day. */
  public Invoice month(String month, SmallLine... lines) {
    YearMonth of = YearMonth.parse(month);
    String first = of.atDay(1).toString();
    return bill(first, first, of.plusMonths(1).atDay(1).toString(), lines);
  }

  /** The bill in arrears of a month, issued on the first day of the next. */
  public Invoice after(String month, SmallLine... lines) {
    YearMonth of = YearMonth.parse(month);
    String next = of.plusMonths(1).atDay(1).toString();
    return bill(next, of.atDay(1).toString(), next, lines);
  }

  /** Paid into the account on that day, and set against the bill. */
  public void pay(Invoice bill, LocalDate day, Money amount) {
    payments.add(
        new Payment(
            new PaymentId("P" + (payments.size() + 1)),
            ID,
            day,
            amount,
            Account.PaymentMethod.DIRECT_DEBIT,
            Payment.Status.SETTLED,
            List.of(new Payment.Allocation(bill.id(), amount, day)),
            Money.zero(EUR)));
  }

  private Tax.Version taxOn(SmallLine line, LocalDate issued) {
    Product product = products.get(line.product());
    boolean exempt =
        product != null && product.taxCategory() == Product.TaxCategory.EXEMPT
            || account().exemptOn(issued);
    if (exempt) {
      return new Tax.Version(LONG_AGO, null, Rate.ZERO);
    }
    return rates.stream()
        .filter(v -> !issued.isBefore(v.validFrom()))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private Account account() {
    return new Account(
        ID,
        industry,
        "DE",
        EUR,
        ZoneId.of("Europe/Berlin"),
        Locale.GERMANY,
        "A",
        Account.Segment.CONSUMER,
        1,
        Account.PaymentMethod.DIRECT_DEBIT,
        statuses);
  }

  public Catalogue catalogue() {
    var std = new Tax("DE-STD", "DE", "std", rates);
    var none = List.of(new Tax.Version(LONG_AGO, null, Rate.ZERO));
    var exempt = new Tax("DE-EXEMPT", "DE", "exempt", none);
    return new Catalogue(products, Map.of("DE-STD", std, "DE-EXEMPT", exempt), promotions);
  }

  public AccountHistory history() {
    return new AccountHistory(account(), subscriptions, redemptions, bills, payments, credits);
  }

  /** The last two bills compared. */
  public BillChange change() {
    return change(bills.get(bills.size() - 2), bills.getLast());
  }

  public BillChange change(Invoice previous, Invoice current) {
    var outcome = BillComparison.compare(history(), previous, current, catalogue());
    return ((Comparison.Explained) outcome).change();
  }

  /** The last two bills as a story. */
  public Story story() {
    return story(new Wish.LastBill());
  }

  public Story story(Wish wish) {
    return ((Telling.Told) Stories.tell(history(), catalogue(), wish)).story();
  }
}
