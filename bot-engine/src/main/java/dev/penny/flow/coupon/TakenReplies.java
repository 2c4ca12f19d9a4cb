package dev.penny.flow.coupon;

import dev.penny.conversation.Block;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Evidence.CodesFact;
import dev.penny.flow.Offers;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Replies;
import dev.penny.flow.TakenCodes;
import dev.penny.flow.Words;
import dev.penny.flow.terms.MomentWords;
import dev.penny.flow.terms.ReasonWords;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said when codes were held, redeemed or given back, or could not be. */
final class TakenReplies {
  private static final Words WORDS = CouponFlow.WORDS;

  private final CodesFact fact;
  private final List<String> codes;
  private final CouponCard card;
  private final String ref;

  TakenReplies(CodesFact fact, List<String> codes) {
    this.fact = fact;
    this.codes = codes;
    this.card = new CouponCard(fact.at());
    this.ref = fact.at().ref();
  }

  /** Use it or give it back: what a yes and a no mean. */
  Open question() {
    List<Offer> offers = offers();
    return new Open(offers, offers.getFirst().commands(), offers.getLast().commands());
  }

  private List<Offer> offers() {
    return List.of(
        Step.offer(
            Call.Action.REDEEM,
            fact.at(),
            codes,
            WORDS.say("now", "amount", card.amount(fact.best().discount(), ref))),
        Step.offer(Call.Action.RELEASE, fact.at(), codes, WORDS.say("back")));
  }

  List<Offer> afterwards() {
    Offer undo = Step.offer(Call.Action.RELEASE, fact.at(), codes, WORDS.say("undo"));
    return fact.at().origin() == OrderAtHand.Origin.NEXT_BILL
        ? List.of(Offers.NEXT_BILL, undo)
        : List.of(undo);
  }

  Reply held(TakenCodes taken) {
    return switch (taken.answer()) {
      case Answer.Done(var _, var amount, var _) -> heldCard(amount, taken.until());
      case Answer.Refused(var reasons, var _) ->
          isHeldAlready() && reasons.stream().allMatch(Reason.AlreadyApplied.class::isInstance)
              ? heldAlready()
              : refused(reasons);
      case Answer.Blocked(var until) -> blocked(until);
      case Answer.Conflict _, Answer.Validated _ -> refused(List.of());
    };
  }

  /**
   * What still works and is refused only for being on this order is held and not redeemed: a hold
   * of their own stands in nobody's way.
   */
  boolean isHeldAlready() {
    return !fact.checks().isEmpty() && fact.checks().stream().allMatch(c -> c.verdict().holds());
  }

  private Reply heldAlready() {
    var off = card.amount(fact.best().discount(), ref);
    return Replies.reply(
        WORDS.text("heldalready", "code", code(), "amount", off, "order", card.order()),
        new Block.Choices(List.of(), offers()));
  }

  private Reply heldCard(long amount, @Nullable Instant until) {
    Instant end = Objects.requireNonNull(until);
    var off = card.amount(amount, ref);
    var text = WORDS.text("held", "code", code(), "amount", off, "order", card.order());
    var time = MomentWords.time(end, fact.zone(), ref);
    return Replies.reply(
        text,
        new Block.Card(
            Block.Kind.COUPON,
            WORDS.say("heldtitle", "code", code()),
            card.amount(-amount, ref),
            WORDS.say("heldcaption", "time", time),
            List.of(),
            List.of(),
            end),
        new Block.Choices(List.of(), offers()));
  }

  Reply redeemed(TakenCodes taken) {
    return switch (taken.answer()) {
      case Answer.Done(var _, var amount, var _) ->
          receipt(amount, Objects.requireNonNull(taken.reference()), taken.discounts());
      case Answer.Refused(var reasons, var _) -> refused(reasons);
      case Answer.Blocked(var until) -> blocked(until);
      case Answer.Conflict _, Answer.Validated _ -> refused(List.of());
    };
  }

  private Reply receipt(long amount, String reference, List<TakenCodes.Discounted> discounts) {
    var off = card.amount(amount, ref);
    var number = new Phrase.NameFigure(reference, ref);
    var rows = new ArrayList<Block.Row>();
    rows.add(new Block.Row(WORDS.say("reference"), List.of(number), null));
    rows.add(new Block.Row(WORDS.say("foramount", "order", card.order()), List.of(), off));
    if (!discounts.isEmpty()) {
      TakenCodes.Discounted first = discounts.getFirst();
      rows.add(
          new Block.Row(
              WORDS.say("from"), List.of(new Phrase.DayFigure(first.start(), ref)), null));
      if (first.end() != null) {
        rows.add(
            new Block.Row(
                WORDS.say("until"), List.of(new Phrase.DayFigure(first.end(), ref)), null));
      }
    }
    return Replies.reply(
        WORDS.text("done", "amount", off, "order", card.order(), "ref", number),
        new Block.Card(
            Block.Kind.RECEIPT,
            WORDS.say("receipt", "code", code()),
            card.amount(-amount, ref),
            List.of(),
            rows,
            List.of(),
            null),
        new Block.Choices(List.of(), afterwards()));
  }

  Reply released(TakenCodes taken) {
    return switch (taken.answer()) {
      case Answer.Done(var _, var amount, var _) -> givenBack(amount, taken.reference() != null);
      case Answer.Refused(var reasons, var _) -> refused(reasons);
      case Answer.Blocked(var until) -> blocked(until);
      case Answer.Conflict _, Answer.Validated _ -> refused(List.of());
    };
  }

  private Reply givenBack(long amount, boolean wasUsed) {
    var choices = new Block.Choices(List.of(), List.of(CouponFlow.OFFERS));
    if (amount == 0) {
      return Replies.reply(WORDS.text("nothing"), choices);
    }
    var off = card.amount(amount, ref);
    return Replies.reply(
        wasUsed
            ? WORDS.text("undone", "code", code(), "amount", off, "order", card.order())
            : WORDS.text("given", "code", code()),
        new Block.Card(
            Block.Kind.RECEIPT,
            WORDS.say("returned", "code", code()),
            null,
            List.of(),
            List.of(new Block.Row(WORDS.say("fororder", "order", card.order()), List.of(), off)),
            List.of()),
        choices);
  }

  private Reply blocked(Instant until) {
    return Replies.reply(
        WORDS.text("slow", "time", MomentWords.time(until, fact.zone(), ref)),
        new Block.Choices(List.of(), List.of(Offers.PERSON)));
  }

  private Reply refused(List<Reason> reasons) {
    var blocks = new ArrayList<Block>();
    blocks.add(WORDS.text("refused"));
    var words = new ReasonWords(fact.at(), ref);
    for (Reason reason : reasons) {
      boolean open = reason.code().shown() == reason.code();
      Reason shown = open ? reason : new Reason.Plain(reason.code().shown());
      var phrases = new ArrayList<>(words.of(shown));
      phrases.add(Phrase.words("."));
      blocks.add(new Block.Text(phrases));
    }
    blocks.add(new Block.Choices(List.of(), List.of(CouponFlow.OFFERS, Offers.PERSON)));
    return new Reply(blocks);
  }

  private List<Phrase> code() {
    var phrases = new ArrayList<Phrase>();
    for (String each : codes) {
      if (!phrases.isEmpty()) {
        phrases.add(Phrase.words(", "));
      }
      phrases.add(new Phrase.NameFigure(called(each), "code:" + each));
    }
    return phrases;
  }

  private String called(String code) {
    return fact.checks().stream()
        .filter(c -> c.typed().equals(code))
        .map(CodeCheck::called)
        .findFirst()
        .orElse(code);
  }
}
