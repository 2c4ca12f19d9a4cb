package dev.penny.chat;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.InvoiceItem.ItemTax;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.Payment;
import dev.penny.ledger.PaymentId;
import dev.penny.ledger.Period;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A billing system that goes on month by month with the lines of the latest bill, all at one tax
 * rate, and takes off the discounts it was told of. Every bill is paid.
 */
final class Biller extends ChatRoom.Billing {
  private AccountHistory books;

  Biller(String account) {
    this.books = super.history(new AccountId(account)).orElseThrow();
    pay(latest());
  }

  @Override
  public Optional<AccountHistory> history(AccountId account) {
    return Optional.of(books).filter(b -> b.account().id().equals(account));
  }

  Invoice latest() {
    return books.invoices().getLast();
  }

  /** A record of its own of a discount. */
  void keep(Redemption redemption) {
    var all = new ArrayList<>(books.redemptions());
    all.add(redemption);
    books = with(all, books.invoices());
  }

  /** The bill of the month after the latest, less these discounts where they are in force. */
  Invoice bill(List<Redemption> discounts) {
    Invoice last = latest();
    LocalDate start = last.period().end();
    var period = new Period(start, start.plusMonths(1));
    int sequence = last.sequence() + 1;
    var id = new InvoiceId("I" + books.account().id() + "-" + sequence);
    var items = new ArrayList<InvoiceItem>();
    for (InvoiceItem item : last.items()) {
      if (item.type() == Type.RECURRING) {
        items.add(line(new ItemId(id + "-" + (items.size() + 1)), item, period, discounts));
      }
    }
    Invoice bill = taxed(id, sequence, last, period, items);
    var bills = new ArrayList<>(books.invoices());
    bills.add(bill);
    books = with(books.redemptions(), bills);
    pay(bill);
    return bill;
  }

  private void pay(Invoice bill) {
    Money amount = bill.totals().payable();
    var payments = new ArrayList<>(books.payments());
    payments.add(
        new Payment(
            new PaymentId("P-" + bill.id()),
            bill.account(),
            bill.dueDate(),
            amount,
            books.account().paymentMethod(),
            Payment.Status.SETTLED,
            List.of(new Payment.Allocation(bill.id(), amount, bill.dueDate())),
            Money.zero(bill.currency())));
    books =
        new AccountHistory(
            books.account(),
            books.subscriptions(),
            books.redemptions(),
            books.invoices(),
            payments,
            books.credits());
  }

  private static InvoiceItem line(
      ItemId id, InvoiceItem like, Period period, List<Redemption> discounts) {
    var taken = new ArrayList<Discount>();
    Money left = like.base();
    for (Redemption redemption : discounts) {
      if (redemption.subscription().equals(like.subscription())
          && redemption.covers(period.start())) {
        Money off = off(redemption.reduction(), left);
        taken.add(
            new Discount(redemption.id(), redemption.promotion(), redemption.reduction(), off));
        left = left.minus(off);
      }
    }
    Money tax = percent(left, like.tax().rate().percent());
    return new InvoiceItem(
        id,
        like.type(),
        like.chargeCode(),
        like.product(),
        like.subscription(),
        like.description(),
        period,
        like.quantity(),
        like.unit(),
        like.unitPrice(),
        null,
        null,
        like.base(),
        taken,
        left,
        new ItemTax(like.tax().ref(), like.tax().rate(), tax),
        null);
  }

  private static Money off(Reduction reduction, Money left) {
    return switch (reduction) {
      case Reduction.Percent(var rate) -> percent(left, rate.percent());
      case Reduction.Fixed(var amount) -> amount;
    };
  }

  private static Money percent(Money of, BigDecimal percent) {
    return Money.of(
        BigDecimal.valueOf(of.minor())
            .multiply(percent)
            .movePointLeft(2)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact(),
        of.currency());
  }

  private Invoice taxed(
      InvoiceId id, int sequence, Invoice last, Period period, List<InvoiceItem> items) {
    Money none = Money.zero(last.currency());
    Money net = items.stream().map(InvoiceItem::amount).reduce(none, Money::plus);
    ItemTax first = items.getFirst().tax();
    Money tax = percent(net, first.rate().percent());
    Money spread = items.stream().map(i -> i.tax().amount()).reduce(none, Money::plus);
    var rounded = new ArrayList<>(items);
    Money cents = first.amount().plus(tax.minus(spread));
    rounded.set(0, items.getFirst().with(new ItemTax(first.ref(), first.rate(), cents)));
    Money gross = net.plus(tax);
    LocalDate issued = period.start();
    return new Invoice(
        id,
        last.account(),
        sequence,
        last.number() + "-" + sequence,
        issued,
        issued.plusDays(14),
        period,
        last.currency(),
        rounded,
        List.of(new Invoice.TaxLine(first.ref(), first.rate(), net, tax)),
        new Invoice.Totals(net, tax, gross, none, gross, none, gross));
  }

  private AccountHistory with(List<Redemption> redemptions, List<Invoice> bills) {
    return new AccountHistory(
        books.account(),
        books.subscriptions(),
        redemptions,
        bills,
        books.payments(),
        books.credits());
  }
}
