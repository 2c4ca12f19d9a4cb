package dev.penny.demo;

import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Credit;
import dev.penny.ledger.CreditId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Payment;
import dev.penny.ledger.PaymentId;
import dev.penny.ledger.Period;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The books of one account while they are being written: bills, payments and credits follow one
 * another as a billing system would make them.
 */
final class Books {
  final Catalogue catalogue;
  final Account account;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<Redemption> redemptions = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();

  Books(Catalogue catalogue, Account account) {
    this.catalogue = catalogue;
    this.account = account;
  }

  AccountHistory close() {
    return new AccountHistory(account, subscriptions, redemptions, invoices, payments, credits);
  }

  Subscription subscribe(
      String product,
      String quantity,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable Currency priceCurrency) {
    var id = new SubscriptionId("S" + account.id() + "-" + (subscriptions.size() + 1));
    var sub =
        new Subscription(
            id,
            account.id(),
            new ProductId(product),
            Quantity.of(quantity),
            start,
            end,
            null,
            null,
            true,
            null,
            priceCurrency,
            List.of(),
            List.of(),
            List.of());
    subscriptions.add(sub);
    return sub;
  }

  /** Replaces a subscription by a changed copy of itself (a plan change, an agreed price). */
  Subscription change(Subscription changed) {
    subscriptions.replaceAll(s -> s.id().equals(changed.id()) ? changed : s);
    return changed;
  }

  void redeem(
      String promotion,
      Subscription sub,
      LocalDate start,
      @Nullable LocalDate end,
      Redemption.Reduction reduction) {
    redeem(promotion, null, sub, start, end, reduction);
  }

  /** With the code it was had by. */
  void redeem(
      String promotion,
      @Nullable String code,
      Subscription sub,
      LocalDate start,
      @Nullable LocalDate end,
      Redemption.Reduction reduction) {
    var id = new RedemptionId("R" + account.id() + "-" + (redemptions.size() + 1));
    redemptions.add(
        new Redemption(
            id,
            new PromotionId(promotion),
            account.id(),
            sub.id(),
            code,
            start,
            start,
            end,
            reduction,
            "redeemed"));
  }

  List<Invoice> bills() {
    return invoices;
  }

  List<Redemption> redemptions() {
    return redemptions;
  }

  void grantCredit(String reason, long minor, LocalDate day) {
    var amount = Money.of(minor, account.currency());
    credits.add(
        new Credit(
            new CreditId("K" + account.id() + "-" + (credits.size() + 1)),
            account.id(),
            day,
            amount,
            reason,
            amount,
            List.of()));
  }

  /** Starts the next bill. */
  BillDraft bill(Period period, LocalDate issued) {
    return new BillDraft(
        this,
        new InvoiceId("I%s-%02d".formatted(account.id(), invoices.size() + 1)),
        invoices.size() + 1,
        period,
        issued);
  }

  /** Uses up credits granted before the issue date, as far as they go; returns what was used. */
  Money useCredits(InvoiceId invoice, LocalDate issued, Money gross) {
    Money used = Money.zero(account.currency());
    for (int i = 0; i < credits.size(); i++) {
      Credit credit = credits.get(i);
      Money open = gross.minus(used);
      Money part = credit.remaining().compareTo(open) < 0 ? credit.remaining() : open;
      if (part.signum() <= 0 || !credit.grantedAt().isBefore(issued)) {
        continue;
      }
      var applications = new ArrayList<>(credit.applications());
      applications.add(new Credit.Application(invoice, part, issued));
      credits.set(
          i,
          new Credit(
              credit.id(),
              account.id(),
              credit.grantedAt(),
              credit.amount(),
              credit.reason(),
              credit.remaining().minus(part),
              applications));
      used = used.plus(part);
    }
    return used;
  }

  /** What is still open of earlier bills on a day. */
  Money openBefore(LocalDate day) {
    Money open = Money.zero(account.currency());
    for (Invoice invoice : invoices) {
      open = open.plus(invoice.totals().payable());
    }
    for (Payment payment : payments) {
      for (Payment.Allocation allocation : payment.allocations()) {
        if (allocation.date().isBefore(day)) {
          open = open.minus(allocation.amount());
        }
      }
    }
    return open;
  }

  Invoice issue(Invoice invoice) {
    invoices.add(invoice);
    return invoice;
  }

  /** A payment that was not simply set against its bill. */
  void receive(
      LocalDate day,
      Money amount,
      Payment.Status status,
      Payment.@Nullable Ending ended,
      List<Payment.Allocation> parts,
      List<Payment.TakenOut> out) {
    Money rest = status == Payment.Status.SETTLED ? amount : Money.zero(amount.currency());
    for (Payment.Allocation part : parts) {
      rest = rest.minus(part.amount());
    }
    for (Payment.TakenOut taken : out) {
      rest = rest.minus(taken.amount());
    }
    payments.add(
        new Payment(
            new PaymentId("P%s-%02d".formatted(account.id(), payments.size() + 1)),
            account.id(),
            day,
            amount,
            account.paymentMethod(),
            status,
            parts,
            rest,
            ended,
            out));
  }

  /** Pays the newest bill in full on a day. */
  void pay(Invoice invoice, LocalDate day) {
    Money amount = invoice.totals().payable();
    if (amount.signum() > 0) {
      var allocation = new Payment.Allocation(invoice.id(), amount, day);
      payments.add(
          new Payment(
              new PaymentId("P%s-%02d".formatted(account.id(), payments.size() + 1)),
              account.id(),
              day,
              amount,
              account.paymentMethod(),
              Payment.Status.SETTLED,
              List.of(allocation),
              Money.zero(account.currency())));
    }
  }
}
