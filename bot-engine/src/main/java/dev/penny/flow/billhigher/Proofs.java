package dev.penny.flow.billhigher;

import dev.penny.conversation.Block.Proof;
import dev.penny.explain.story.Reason;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Figures;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of a reason, each as what it is called and what it says. */
final class Proofs {
  private static final String ITEM = "item:";

  private final AccountHistory history;
  private final TermProofs terms;

  Proofs(BillsFact bills) {
    this.history = bills.history();
    this.terms = new TermProofs(bills);
  }

  /** Its own share is left out: that is what the others prove. */
  List<Proof> of(Reason reason) {
    return reason.evidence().stream()
        .filter(ref -> !ref.startsWith("cause:"))
        .map(this::proof)
        .toList();
  }

  private Proof proof(String ref) {
    String id = ref.substring(ref.indexOf(':') + 1);
    return switch (ref.substring(0, Math.max(0, ref.indexOf(':')))) {
      case "item" -> item(ref, id);
      case "invoice" -> invoice(ref, id);
      case "payment" -> payment(ref, id);
      case "price" -> said("price", ref, terms.price(ref, id));
      case "redemption" -> said("promotion", ref, terms.redemption(ref, id));
      case "subscription" -> said("subscription", ref, terms.subscription(ref, id));
      case "tax" -> said("tax", ref, terms.tax(ref, id));
      case "account" -> said("account", ref, terms.account(ref));
      default -> named("record", ref);
    };
  }

  private Proof item(String ref, String id) {
    for (Invoice bill : history.invoices()) {
      for (InvoiceItem item : bill.items()) {
        if (item.id().value().equals(id)) {
          return proof(
              "line",
              ref,
              BillHigherFlow.WORDS.say(
                  "lineis",
                  "name",
                  Figures.name(item),
                  "month",
                  Figures.month(bill),
                  "amount",
                  Figures.gross(item)));
        }
      }
    }
    return named("line", ITEM + id);
  }

  private Proof invoice(String ref, String id) {
    for (Invoice bill : history.invoices()) {
      if (bill.id().value().equals(id)) {
        return proof(
            "bill",
            ref,
            BillHigherFlow.WORDS.say(
                "billis", "number", Figures.number(bill), "month", Figures.month(bill)));
      }
    }
    return named("bill", ref);
  }

  private Proof payment(String ref, String id) {
    for (Payment payment : history.payments()) {
      if (payment.id().value().equals(id)) {
        return proof(
            "payment",
            ref,
            BillHigherFlow.WORDS.say(
                "paymentis",
                "amount",
                new MoneyFigure(payment.amount(), ref),
                "day",
                new DayFigure(payment.receivedAt(), ref)));
      }
    }
    return named("payment", ref);
  }

  private static Proof said(String key, String ref, @Nullable List<Phrase> value) {
    return value == null ? named(key, ref) : proof(key, ref, value);
  }

  /** Known by its id alone. */
  private static Proof named(String key, String ref) {
    return proof(key, ref, List.of(new NameFigure(ref, ref)));
  }

  private static Proof proof(String key, String ref, List<Phrase> value) {
    return new Proof(ref, BillHigherFlow.WORDS.say("proof." + key), value);
  }
}
