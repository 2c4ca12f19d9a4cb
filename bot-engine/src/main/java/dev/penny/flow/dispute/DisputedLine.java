package dev.penny.flow.dispute;

import dev.penny.action.Action;
import dev.penny.action.Action.Ground;
import dev.penny.audit.Finding;
import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Figures;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line that is to be disputed. Where our own check finds it too dear, what is too much is
 * disputed and the line is not defended; else all of it is.
 */
record DisputedLine(Invoice bill, InvoiceItem item, @Nullable Finding finding) {
  private static final Words WORDS = DisputeFlow.WORDS;

  static DisputedLine of(Invoice bill, InvoiceItem item, List<Finding> findings) {
    Finding found =
        findings.stream()
            .filter(f -> item.id().equals(f.item()) && f.difference().signum() > 0)
            .filter(f -> f.difference().compareTo(item.gross()) <= 0)
            .findFirst()
            .orElse(null);
    return new DisputedLine(bill, item, found);
  }

  Money amount() {
    return finding == null ? item.gross() : finding.difference();
  }

  List<Phrase> prompt() {
    if (finding == null) {
      return WORDS.say(
          "confirm",
          "name",
          Figures.name(item),
          "amount",
          Figures.gross(item),
          "month",
          Figures.month(bill));
    }
    String ref = "finding:" + item.id();
    return WORDS.say(
        "doubted",
        "name",
        Figures.name(item),
        "month",
        Figures.month(bill),
        "billed",
        new MoneyFigure(finding.billed(), ref),
        "expected",
        new MoneyFigure(finding.expected(), ref),
        "amount",
        new MoneyFigure(finding.difference(), ref));
  }

  List<Offer> offers() {
    var fine = new Offer("fine", WORDS.say("fine"), List.of(new Command.CancelFlow()));
    return finding == null
        ? List.of(
            offer(Ground.NOT_RECOGNISED), offer(Ground.NOT_MINE), offer(Ground.WRONG_AMOUNT), fine)
        : List.of(offer(Ground.WRONG_AMOUNT, "correct"), fine);
  }

  private Offer offer(Ground ground) {
    return offer(ground, ground.name().toLowerCase(Locale.ROOT).replace("_", ""));
  }

  private Offer offer(Ground ground, String key) {
    String step = ground.name().toLowerCase(Locale.ROOT);
    return new Offer(
        "dispute:" + step + ":" + item.id(),
        WORDS.say(key),
        List.of(
            new Command.StartFlow(
                DisputeFlow.NAME, List.of(new Slot.Line(item.id()), new Slot.Step(step)))));
  }

  Action action(AccountId account, Ground ground) {
    String why = ground.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Action.OpenDispute(
        account,
        new Action.Disputed(bill.id(), item.id(), bill.issueDate()),
        amount(),
        ground,
        finding == null ? null : finding.code().name(),
        why);
  }
}
