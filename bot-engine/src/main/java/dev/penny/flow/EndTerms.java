package dev.penny.flow;

import dev.penny.action.EndRules;
import dev.penny.explain.story.Forecast;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ending something that is subscribed to means.
 *
 * @param end the first day without it, if it is asked for today
 * @param termEnd the first day out of contract, where that is later; null: there is no such day
 * @param fee for ending on {@code end}; null: none
 * @param monthly what it costs on the latest bill, with tax
 * @param without what a bill without it will be
 * @param credits what is left of them
 * @param lost the names of the discounts that end with it
 */
public record EndTerms(
    Subscription subscription,
    String name,
    boolean cooling,
    LocalDate end,
    @Nullable LocalDate termEnd,
    @Nullable Money fee,
    Money monthly,
    Money without,
    Money credits,
    List<String> lost,
    boolean staying) {
  public EndTerms {
    lost = List.copyOf(lost);
  }

  /** Of everything that runs. */
  public static List<EndTerms> all(
      AccountHistory history, Catalogue catalogue, EndRules rules, LocalDate today) {
    var all = new ArrayList<EndTerms>();
    Invoice bill = history.latest();
    for (Subscription subscription : history.subscriptions()) {
      LocalDate end = subscription.end();
      if (bill != null
          && !subscription.start().isAfter(today)
          && (end == null || end.isAfter(today))) {
        all.add(of(history, catalogue, bill, rules, subscription, today));
      }
    }
    return all;
  }

  private static EndTerms of(
      AccountHistory history,
      Catalogue catalogue,
      Invoice bill,
      EndRules rules,
      Subscription subscription,
      LocalDate today) {
    Product product = catalogue.product(subscription.productOn(today));
    Money monthly = monthly(bill, subscription);
    boolean cooling = rules.isCooling(subscription, today);
    LocalDate end = rules.earliest(subscription, today);
    Subscription.Contract contract = subscription.contract();
    boolean bound = !cooling && contract != null && contract.end().isAfter(end);
    LocalDate next = Forecast.after(history, catalogue, bill).period().start();
    AccountHistory books = PlanPreview.ended(history, subscription.id(), next);
    return new EndTerms(
        subscription,
        product == null ? subscription.id().value() : product.name(),
        cooling,
        end,
        bound && contract != null ? contract.end() : null,
        rules.fee(subscription, monthly, end, cooling),
        monthly,
        Forecast.after(books, catalogue, bill).amountDue(),
        credits(history, bill),
        lost(history, catalogue, subscription, today),
        !cooling && rules.isForStaying(subscription, monthly, today));
  }

  private static Money monthly(Invoice bill, Subscription subscription) {
    Money monthly = Money.zero(bill.currency());
    for (InvoiceItem item : bill.items()) {
      if (item.type() == InvoiceItem.Type.RECURRING
          && subscription.id().equals(item.subscription())
          && item.proration() == null) {
        monthly = monthly.plus(item.gross());
      }
    }
    return monthly;
  }

  private static Money credits(AccountHistory history, Invoice bill) {
    Money left = Money.zero(bill.currency());
    for (Credit credit : history.credits()) {
      if (credit.remaining().currency().equals(bill.currency())) {
        left = left.plus(credit.remaining());
      }
    }
    return left;
  }

  private static List<String> lost(
      AccountHistory history, Catalogue catalogue, Subscription subscription, LocalDate today) {
    var lost = new ArrayList<String>();
    for (Redemption redemption : history.redemptions()) {
      if (redemption.subscription().equals(subscription.id()) && redemption.covers(today)) {
        Promotion promotion = catalogue.promotion(redemption.promotion());
        lost.add(promotion == null ? redemption.promotion().value() : promotion.name());
      }
    }
    return lost;
  }

  public String ref() {
    return "end:" + subscription.id();
  }
}
