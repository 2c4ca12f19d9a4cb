package dev.penny.flow.dispute;

import dev.penny.action.Action;
import dev.penny.action.Action.Ground;
import dev.penny.audit.Finding;
import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Doubts;
import dev.penny.flow.Figures;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be disputed: a line, or with {@code item} null a figure of the bill as a whole, which
 * our own check then finds wrong. Where our own check finds too much, what is too much is disputed
 * and nothing is defended; else all of the line is.
 */
record DisputedLine(Invoice bill, @Nullable InvoiceItem item, @Nullable Finding finding) {
  private static final Words WORDS = DisputeFlow.WORDS;

  static DisputedLine of(Invoice bill, InvoiceItem item, Doubts doubts) {
    return new DisputedLine(bill, item, doubts.tooMuch(item));
  }

  /** The figure of the bill that our own check finds too high; null: none is. */
  static @Nullable DisputedLine of(Invoice bill, Doubts doubts) {
    Finding found = doubts.tooMuch(bill);
    return found == null ? null : new DisputedLine(bill, null, found);
  }

  Money amount() {
    return finding == null ? line().gross() : finding.difference();
  }

  private InvoiceItem line() {
    return Objects.requireNonNull(item);
  }

  List<Phrase> prompt() {
    if (finding == null) {
      return WORDS.say(
          "confirm",
          "name",
          Figures.name(line()),
          "amount",
          Figures.gross(line()),
          "month",
          Figures.month(bill));
    }
    var phrases =
        new ArrayList<Phrase>(
            item == null ? Doubts.figure(finding, bill) : Doubts.line(finding, item));
    phrases.add(Phrase.words(" "));
    var amount = new MoneyFigure(finding.difference(), Doubts.ref(finding));
    phrases.addAll(WORDS.say("passon", "amount", amount));
    return phrases;
  }

  List<Offer> offers() {
    var fine = new Offer("fine", WORDS.say("fine"), List.of(new Command.CancelFlow()));
    return finding == null
        ? List.of(
            offer(Ground.NOT_RECOGNISED), offer(Ground.NOT_MINE), offer(Ground.WRONG_AMOUNT), fine)
        : List.of(offer(Ground.WRONG_AMOUNT, "correct"), WhichCharge.another(bill), fine);
  }

  private Offer offer(Ground ground) {
    return offer(ground, ground.name().toLowerCase(Locale.ROOT).replace("_", ""));
  }

  private Offer offer(Ground ground, String key) {
    String step = ground.name().toLowerCase(Locale.ROOT);
    String id = item == null ? bill.id().value() : item.id().value();
    return new Offer(
        "dispute:" + step + ":" + id,
        WORDS.say(key),
        List.of(new Command.StartFlow(DisputeFlow.NAME, List.of(slot(), new Slot.Step(step)))));
  }

  /** What the customer means, for the next turn. */
  Slot slot() {
    return item == null
        ? new Slot.Bill(new Slot.BillWanted.Exactly(bill.id()))
        : new Slot.Line(item.id());
  }

  Action.Disputed disputed() {
    return new Action.Disputed(bill.id(), item == null ? null : item.id(), bill.issueDate());
  }

  Action action(AccountId account, Ground ground) {
    String why = ground.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Action.OpenDispute(
        account, disputed(), amount(), ground, finding == null ? null : finding.code().name(), why);
  }
}
