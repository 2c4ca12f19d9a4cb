package dev.penny.demo;

import dev.penny.flow.Balance;
import dev.penny.flow.Evidence.BalanceFact;
import dev.penny.flow.Evidence.OpenBill;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Product;
import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the invented companies' website asks its own backend for: whom one can sign in as, the
 * signed-in customer's account page, and a token for the chat. It stands for the host's side and is
 * served in the demo only. Amounts are minor units and currency; the page formats them.
 */
public final class DemoApi {
  /** How many bills the account page lists. */
  private static final int BILLS_SHOWN = 6;

  private final DemoCompanies companies;
  private final BillingSource billing;
  private final Function<Account, String> tokens;

  /**
   * {@code billing}: the books as they are by now, so that the page shows what was put right;
   * {@code tokens} signs a short-lived token that vouches for a customer.
   */
  public DemoApi(DemoCompanies companies, BillingSource billing, Function<Account, String> tokens) {
    this.companies = companies;
    this.billing = billing;
    this.tokens = tokens;
  }

  /** One entry of the "sign in as" menu. */
  public record Choice(String id, String name, String company, String companyName, String story) {}

  public record Token(String token) {}

  /** What the page hands to the chat; null: it shows no order. */
  public record Orders(@Nullable String signed) {}

  public record Amount(long minor, String currency, int exponent) {}

  /** A bill in the list: {@code open} is what is still to be paid of it. */
  public record Bill(
      String id, String number, LocalDate issued, LocalDate due, Amount total, Amount open) {}

  public record Plan(String name, LocalDate since) {}

  public record Page(
      String id,
      String name,
      String company,
      String companyName,
      String locale,
      List<Plan> plans,
      Amount due,
      LocalDate dueDate,
      List<Bill> bills) {}

  public List<Choice> customers() {
    var choices = new ArrayList<Choice>();
    for (DemoCompany company : companies.companies()) {
      for (DemoCustomer customer : company.customers()) {
        Account account = customer.books().account();
        choices.add(
            new Choice(
                account.id().value(),
                account.displayName(),
                company.key(),
                company.name(),
                customer.story()));
      }
    }
    return choices;
  }

  /** Empty for an unknown customer. */
  public Optional<Token> token(String customer) {
    return find(customer).map(c -> new Token(tokens.apply(c.books().account())));
  }

  /** Empty for an unknown customer. */
  public Optional<Account> customer(String customer) {
    return find(customer).map(c -> c.books().account());
  }

  /** Empty for an unknown customer. */
  public Optional<Page> account(String customer) {
    for (DemoCompany company : companies.companies()) {
      for (DemoCustomer candidate : company.customers()) {
        if (candidate.books().account().id().value().equals(customer)) {
          AccountHistory known = candidate.books();
          return Optional.of(page(company, billing.history(known.account().id()).orElse(known)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<DemoCustomer> find(String customer) {
    return companies.customers().stream()
        .filter(c -> c.books().account().id().value().equals(customer))
        .findFirst();
  }

  private Page page(DemoCompany company, AccountHistory books) {
    Account account = books.account();
    Invoice newest = books.invoices().getLast();
    var bills = new ArrayList<Bill>();
    BalanceFact balance = Balance.of(books);
    Map<InvoiceId, Money> open =
        balance.bills().stream().collect(Collectors.toMap(OpenBill::invoice, OpenBill::open));
    for (Invoice invoice :
        books
            .invoices()
            .subList(Math.max(0, books.invoices().size() - BILLS_SHOWN), books.invoices().size())) {
      Money none = Money.zero(invoice.currency());
      bills.add(bill(invoice, open.getOrDefault(invoice.id(), none)));
    }
    Collections.reverse(bills);
    Amount due = amount(balance.open());
    return new Page(
        account.id().value(),
        account.displayName(),
        company.key(),
        company.name(),
        account.locale().toLanguageTag(),
        plans(books, newest.issueDate()),
        due,
        newest.dueDate(),
        bills);
  }

  private List<Plan> plans(AccountHistory books, LocalDate day) {
    var plans = new ArrayList<Plan>();
    for (Subscription subscription : books.subscriptions()) {
      Product product = companies.catalogue().product(subscription.productOn(day));
      LocalDate end = subscription.end();
      if (product != null && (end == null || end.isAfter(day))) {
        plans.add(new Plan(product.name(), subscription.start()));
      }
    }
    return plans;
  }

  private static Bill bill(Invoice invoice, Money open) {
    return new Bill(
        invoice.id().value(),
        invoice.number(),
        invoice.issueDate(),
        invoice.dueDate(),
        amount(invoice.totals().amountDue()),
        amount(open));
  }

  private static Amount amount(Money money) {
    return new Amount(money.minor(), money.currency().getCurrencyCode(), money.exponent());
  }
}
