package dev.penny.flow.refund;

import dev.penny.action.CreditCase.Standing;
import dev.penny.action.DisputeCase;
import dev.penny.action.Remedy;
import dev.penny.action.RemedyCase;
import dev.penny.conversation.Block;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Words;
import dev.penny.flow.credit.CreditFlow;
import dev.penny.flow.dispute.DisputeFlow;
import dev.penny.flow.payment.RemedyCard;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Payment;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Where is my refund?": what was asked for here and how it stands, what the billing system has
 * paid back, and credits that take the place of a refund.
 */
record RefundStatus(Request request, AccountHistory history, CasesFact own) {
  private static final Words WORDS = RefundFlow.WORDS;
  private static final int SHOWN = 3;

  /** A refund that nobody has decided about yet; null: there is none. */
  @Nullable RemedyCase waiting() {
    return refunds().stream()
        .filter(r -> r.standing() == Standing.WAITING)
        .findFirst()
        .orElse(null);
  }

  private List<RemedyCase> refunds() {
    return own.cases().remedies().reversed().stream()
        .filter(r -> r.remedy() instanceof Remedy.PayOut)
        .toList();
  }

  /** {@code article}: what the help pages say, where there is no refund to tell of. */
  Decision decide(List<Block> article) {
    var blocks = new ArrayList<Block>();
    for (RemedyCase refund : refunds().stream().limit(SHOWN).toList()) {
      var card = new RemedyCard(refund, own.policy());
      blocks.add(new Block.Text(card.say()));
      blocks.add(card.card());
    }
    paidBack(blocks);
    own.cases().credits().reversed().stream()
        .limit(SHOWN)
        .forEach(credit -> blocks.add(new Block.Text(CreditFlow.standing(credit))));
    own.cases().disputes().reversed().stream()
        .filter(d -> d.standing() == DisputeCase.Standing.UPHELD)
        .limit(SHOWN)
        .forEach(d -> blocks.add(new Block.Text(DisputeFlow.standing(d, history, own.policy()))));
    if (blocks.isEmpty()) {
      blocks.add(WORDS.text("none"));
      blocks.addAll(article);
      return RefundFlow.whatElse(request, blocks, List.of(), "no refund on the account");
    }
    return Replies.answer(
        request, RefundFlow.NAME, "told where the refund is", blocks.toArray(Block[]::new));
  }

  /** What the billing system has paid back by itself. */
  private void paidBack(List<Block> blocks) {
    for (Payment payment : history.payments().reversed()) {
      for (Payment.TakenOut out : payment.takenOut()) {
        boolean here = own.cases().remedyOf("payment:" + payment.id()) != null;
        if (out.way() == Payment.Way.PAID_BACK && !here && blocks.size() < SHOWN) {
          String ref = "payment:" + payment.id();
          blocks.add(
              WORDS.text(
                  "paidback",
                  "amount",
                  new MoneyFigure(out.amount(), ref),
                  "paid",
                  new DayFigure(payment.receivedAt(), ref),
                  "day",
                  new DayFigure(out.date(), ref)));
        }
      }
    }
  }
}
