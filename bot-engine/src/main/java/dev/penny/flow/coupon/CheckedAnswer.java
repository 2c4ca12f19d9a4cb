package dev.penny.flow.coupon;

import static dev.penny.flow.coupon.CouponFlow.WORDS;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.eligibility.BestCombination.Lost;
import dev.penny.eligibility.Call;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.CodesFact;
import dev.penny.flow.Evidence.ComparedFact;
import dev.penny.flow.Offers;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.OrderAtHand.Origin;
import dev.penny.flow.Request;
import dev.penny.phrase.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The verdicts on codes, order by order; on more than one order what differs, and what can be done
 * with what works.
 */
final class CheckedAnswer {
  private final List<CodesFact> tried;
  private final List<CodesFact> meant;
  private final List<ComparedFact> compared;

  /** {@code meant} are those of {@code tried} that the question is about; there is at least one. */
  CheckedAnswer(List<CodesFact> tried, List<CodesFact> meant, List<ComparedFact> compared) {
    this.tried = tried;
    this.meant = meant;
    this.compared = compared;
  }

  /** {@code written}: so many codes were named; {@code lead} is said before the verdicts. */
  Decision to(Request request, int written, List<Block> lead) {
    var blocks = new ArrayList<>(lead);
    if (written > CouponFlow.MOST) {
      var most =
          new Phrase.CountFigure(BigDecimal.valueOf(CouponFlow.MOST), "", "rule:codes-at-once");
      blocks.add(WORDS.text("toomany", "count", most));
    }
    if (meant.size() > 1) {
      blocks.add(WORDS.text("twoorders"));
    }
    var offers = new ArrayList<Offer>();
    for (CodesFact fact : meant) {
      blocks.addAll(verdicts(fact));
      offers.addAll(uses(fact));
    }
    blocks.addAll(differences());
    boolean mayUse = !offers.isEmpty();
    List<Command> ifYes = offers.size() == 1 ? offers.getFirst().commands() : List.of();
    onTheBill(offers);
    offers.add(
        mayUse ? new Offer("nocode", WORDS.say("no"), CouponFlow.CANCEL) : CouponFlow.OFFERS);
    if (!mayUse) {
      offers.add(Offers.PERSON);
    }
    blocks.add(new Block.Choices(List.of(), offers));
    return decision(request, new Reply(blocks), offers, mayUse, ifYes);
  }

  private static Decision decision(
      Request request, Reply reply, List<Offer> offers, boolean mayUse, List<Command> ifYes) {
    DialogueState state = request.state().doing(CouponFlow.NAME, List.of());
    if (!mayUse) {
      return new Decision.Answer(reply, state.offering(offers), "no code works");
    }
    var open = new Open(offers, ifYes, CouponFlow.CANCEL);
    return new Decision.Ask(reply, state.asking(open), "a code works");
  }

  private static List<Block> verdicts(CodesFact fact) {
    var card = new CouponCard(fact.at());
    var blocks = new ArrayList<Block>();
    for (CodeCheck check : fact.checks()) {
      blocks.add(new Block.Text(card.headline(check)));
      if (check.promotion() != null) {
        blocks.add(card.of(check, List.of()));
      }
    }
    long works = fact.checks().stream().filter(c -> c.verdict().holds()).count();
    if (works > 1) {
      blocks.add(together(fact, card));
      blocks.addAll(leftOut(fact, card));
    }
    if (works > 0 && !fact.at().isOpen()) {
      blocks.add(WORDS.text(fact.at().origin() == Origin.PLACED ? "placed" : "preview"));
    }
    return blocks;
  }

  /** What is best of several that work. */
  private static Block together(CodesFact fact, CouponCard card) {
    var off = card.amount(fact.best().discount(), fact.at().ref());
    var names = new ArrayList<Phrase>();
    for (CodeCheck check : fact.checks()) {
      if (fact.best().chosen().containsKey(check.typed())) {
        if (!names.isEmpty()) {
          names.add(Phrase.words(" + "));
        }
        names.add(CouponCard.code(check));
      }
    }
    return WORDS.text("together", "codes", names, "amount", off);
  }

  /** Those that work by themselves and are not in the best: what the best with them would be. */
  private static List<Block> leftOut(CodesFact fact, CouponCard card) {
    var blocks = new ArrayList<Block>();
    for (CodeCheck check : fact.checks()) {
      if (check.verdict().holds()
          && fact.best().lost().get(check.typed())
              instanceof Lost.Outsaved(var with, var _, var _)) {
        var amount = card.amount(with, check.ref());
        blocks.add(WORDS.text("notinit", "code", CouponCard.code(check), "amount", amount));
      }
    }
    return blocks;
  }

  /** Of the first order that is meant and the others, code by code. */
  private List<Block> differences() {
    var blocks = new ArrayList<Block>();
    OrderAtHand first = meant.getFirst().at();
    for (ComparedFact fact : compared) {
      boolean shown = meant.stream().anyMatch(m -> m.at().equals(fact.other()));
      if (shown && fact.one().equals(first)) {
        var card = new ComparisonCard(fact);
        meant.getFirst().checks().forEach(check -> card.of(check).ifPresent(blocks::add));
      }
    }
    return blocks;
  }

  /** Where the page's order alone was looked at: the same on the next bill. */
  private void onTheBill(List<Offer> offers) {
    tried.stream()
        .filter(f -> f.at().origin() == Origin.NEXT_BILL && !meant.contains(f))
        .findFirst()
        .map(f ->
            Step.offer(
                Call.Action.VALIDATE,
                f.at(),
                f.checks().stream().map(CodeCheck::typed).toList(),
                WORDS.say("onbill")))
        .ifPresent(offers::add);
  }

  /** Where there are several orders it says on which. */
  private List<Phrase> label(CodeCheck check, OrderAtHand at) {
    return meant.size() == 1
        ? CouponCard.use(check)
        : WORDS.say("useon", "code", CouponCard.code(check), "order", new CouponCard(at).order());
  }

  private List<Offer> uses(CodesFact fact) {
    if (!fact.at().isOpen()) {
      return List.of();
    }
    Stream<Offer> each =
        fact.checks().stream()
            .filter(c -> c.verdict().holds())
            .map(c ->
                Step.offer(
                    Call.Action.RESERVE, fact.at(), List.of(c.typed()), label(c, fact.at())));
    List<String> all = List.copyOf(fact.best().chosen().keySet());
    Stream<Offer> together =
        all.size() > 1
            ? Stream.of(Step.offer(Call.Action.RESERVE, fact.at(), all, WORDS.say("useall")))
            : Stream.empty();
    return Stream.concat(together, each).toList();
  }
}
