package dev.penny.flow.dispute;

import dev.penny.action.DisputeCase;
import dev.penny.action.DisputeCase.Standing;
import dev.penny.action.Policy;
import dev.penny.conversation.Block;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Figures;
import dev.penny.flow.Offers;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dispute in words and as a card: what it is about, where it stands, and what comes next. */
record DisputeCard(DisputeCase dispute, AccountHistory history, Policy policy) {
  private static final Words WORDS = DisputeFlow.WORDS;

  Block.Text opened() {
    var phrases =
        new ArrayList<Phrase>(
            WORDS.say(
                dispute.finding() == null ? "opened" : "openedcorrection",
                "id",
                CaseFigures.name(dispute.id()),
                "amount",
                CaseFigures.amount(dispute.id(), dispute.amount())));
    phrases.addAll(next());
    return new Block.Text(phrases);
  }

  /** Where it stands and what comes next, as the agent's panel has it. */
  Block.Text words() {
    var phrases = new ArrayList<Phrase>(WORDS.say("title", "id", CaseFigures.name(dispute.id())));
    phrases.add(Phrase.words(". "));
    phrases.addAll(WORDS.say("st" + name(dispute.standing())));
    if (!next().isEmpty()) {
      phrases.add(Phrase.words(" "));
      phrases.addAll(next());
    }
    return new Block.Text(phrases);
  }

  Block.Card card() {
    var rows = new ArrayList<Block.Row>();
    rows.add(
        new Block.Row(
            WORDS.say(dispute.holds() ? "held" : "notheld"),
            about(),
            CaseFigures.amount(dispute.id(), dispute.amount())));
    rows.add(
        new Block.Row(
            WORDS.say("openedon", "day", CaseFigures.day(dispute.id(), dispute.openedOn())),
            List.of(),
            null));
    if (!next().isEmpty()) {
      rows.add(new Block.Row(next(), List.of(), null));
    }
    return new Block.Card(
        Block.Kind.CHARGE,
        WORDS.say("title", "id", CaseFigures.name(dispute.id())),
        null,
        WORDS.say("st" + name(dispute.standing())),
        rows,
        List.of(Offers.PERSON));
  }

  private List<Phrase> about() {
    Invoice bill = history.invoice(dispute.disputed().invoice());
    if (bill == null) {
      return List.of();
    }
    return bill.items().stream()
        .filter(i -> i.id().equals(dispute.disputed().item()))
        .findFirst()
        .map(i -> List.<Phrase>of(Figures.name(i), Phrase.words(", "), Figures.month(bill)))
        .orElseGet(() -> List.of(Figures.month(bill)));
  }

  /** What happens next, and by when; what was credited, where it was upheld. */
  private List<Phrase> next() {
    LocalDate by = dispute.nextBy(policy);
    if (by != null) {
      return WORDS.say("by" + name(dispute.standing()), "day", CaseFigures.day(dispute.id(), by));
    }
    return dispute.standing() == Standing.UPHELD
        ? WORDS.say("credited", "amount", CaseFigures.amount(dispute.id(), dispute.amount()))
        : List.of();
  }

  private static String name(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace("_", "");
  }
}
