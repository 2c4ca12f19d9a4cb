package dev.penny.flow.payment;

import dev.penny.action.CreditCase.Standing;
import dev.penny.action.Policy;
import dev.penny.action.Remedy;
import dev.penny.action.RemedyCase;
import dev.penny.conversation.Block;
import dev.penny.conversation.Reply;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Words;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was asked for about a payment: where it stands, the same for the customer and the agent. */
public record RemedyCard(RemedyCase asked, Policy policy) {
  private static final Words WORDS = PaymentFlow.WORDS;

  /** Its reference, and where it stands. */
  public List<Phrase> say() {
    var phrases = new ArrayList<Phrase>(title());
    phrases.add(Phrase.words(". "));
    phrases.addAll(standing());
    Remedy.Fee fee = asked.remedy() instanceof Remedy.Reallocation move ? move.fee() : null;
    if (fee != null && asked.standing() == Standing.POSTED) {
      phrases.addAll(WORDS.say("feedone", "fee", CaseFigures.amount(asked.id(), fee.amount())));
    }
    return phrases;
  }

  private List<Phrase> standing() {
    String name = asked.standing().name().toLowerCase(Locale.ROOT);
    var day = CaseFigures.day(asked.id(), asked.decidedOn());
    return switch (asked.standing()) {
      case WAITING ->
          asked.remedy() instanceof Remedy.Trace
              ? WORDS.say("sttracewaiting", "by", CaseFigures.day(asked.id(), by()))
              : WORDS.say("st" + kind() + name);
      case POSTED ->
          asked.remedy() instanceof Remedy.PayOut out
              ? WORDS.say(
                  "strefundposted",
                  "day",
                  day,
                  "amount",
                  moved(out.amount()),
                  "by",
                  CaseFigures.day(asked.id(), by()))
              : WORDS.say("st" + kind() + name, "day", day);
      case REFUSED -> WORDS.say("st" + kind() + name, "day", day);
      case REVERSED -> WORDS.say("streversed", "day", day);
    };
  }

  /** By when the money is back, or the search has ended. */
  public LocalDate by() {
    return switch (asked.remedy()) {
      case Remedy.PayOut _ -> asked.decidedOn().plusDays(policy.payments().refund());
      case Remedy.Trace _ -> asked.openedOn().plusDays(policy.payments().trace());
      case Remedy.Reallocation _ -> asked.openedOn();
    };
  }

  /** It is money of the books, not a figure of ours. */
  private MoneyFigure moved(Money amount) {
    return new MoneyFigure(amount, asked.remedy().subject());
  }

  private String kind() {
    return switch (asked.remedy()) {
      case Remedy.Reallocation _ -> "move";
      case Remedy.PayOut _ -> "refund";
      case Remedy.Trace _ -> "trace";
    };
  }

  private List<Phrase> title() {
    return WORDS.say("case" + kind(), "id", CaseFigures.name(asked.id()));
  }

  /** What the customer is told when it was decided. */
  public Reply news() {
    return Replies.reply(new Block.Text(say()), card());
  }

  public Block.Card card() {
    @Nullable Money amount =
        asked.remedy() instanceof Remedy.Trace ? null : asked.remedy().amount();
    var since = WORDS.say("since", "day", CaseFigures.day(asked.id(), asked.openedOn()));
    var row =
        new Block.Row(
            amount == null ? since : WORDS.say("amount"),
            amount == null ? List.of() : since,
            amount == null ? null : moved(amount));
    return new Block.Card(
        Block.Kind.BALANCE, title(), null, standing(), List.of(row), List.of(Offers.PERSON));
  }
}
