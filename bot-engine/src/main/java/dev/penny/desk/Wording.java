package dev.penny.desk;

import dev.penny.conversation.Recorded;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.WireEvent;
import java.util.List;
import java.util.function.Function;

/**
 * How things are said to the customer of one conversation. The desk says them in no other way, so
 * that agent and customer read the same figures.
 *
 * @param text phrases in the customer's locale
 * @param month what a bill is called
 * @param detail how a line was worked out
 * @param open what the account owes; asked only of a history with bills
 * @param event an entry of the log as the customer sees it
 */
public record Wording(
    Function<List<Phrase>, String> text,
    Function<Invoice, Phrase> month,
    Function<InvoiceItem, List<Phrase>> detail,
    Function<AccountHistory, Money> open,
    Function<Recorded, WireEvent> event) {

  String say(List<Phrase> phrases) {
    return text.apply(phrases);
  }

  String say(Phrase phrase) {
    return text.apply(List.of(phrase));
  }
}
