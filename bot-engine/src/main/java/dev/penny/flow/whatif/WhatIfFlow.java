package dev.penny.flow.whatif;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.WhatIfFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.NameFigure;
import dev.penny.rating.Supposed;
import dev.penny.rating.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** "What if my discount had not ended?": the bill priced again with that one thing changed. */
public final class WhatIfFlow implements Flow {
  public static final String NAME = "what_if";
  private static final Words WORDS = Words.beside(WhatIfFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    Slot.Topic topic = request.slot(Slot.Topic.class);
    return List.of(
        new Question.WhatIf(
            request.state().screen().bill(), topic == null ? request.text() : topic.words()));
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    WhatIfFact fact = facts.find(WhatIfFact.class);
    if (fact == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    var blocks = new ArrayList<Block>();
    Supposed supposed = fact.supposed();
    switch (supposed.outcome()) {
      case null -> blocks.add(which(supposed));
      case WhatIf.Refused(var reason) -> {
        blocks.add(WORDS.text("not." + reason.name().toLowerCase(Locale.ROOT).replace('_', '.')));
        blocks.add(new Block.Choices(List.of(), List.of(Offers.LINES, Offers.PERSON)));
      }
      case WhatIf.Rerated rerated -> told(blocks, rerated);
    }
    return Replies.answer(request, NAME, "priced a bill again", blocks.toArray(Block[]::new));
  }

  /** What to suppose, or which plan. */
  private static Block which(Supposed supposed) {
    if (supposed.what() != Supposed.What.PLAN) {
      return new Block.Choices(
          WORDS.say("what"),
          List.of(
              offer("discount", WORDS.say("discount")),
              offer("use", WORDS.say("use")),
              offer("plan", WORDS.say("plan"))));
    }
    var offers = new ArrayList<Offer>();
    for (Product plan : supposed.plans()) {
      String ref = "product:" + plan.id();
      offers.add(offer("plan " + plan.id(), List.of(new NameFigure(plan.name(), ref))));
    }
    return new Block.Choices(WORDS.say("whichplan"), offers);
  }

  /** The button that supposes something. */
  private static Offer offer(String topic, List<Phrase> label) {
    return new Offer(
        "whatif:" + topic,
        label,
        List.of(new Command.StartFlow(NAME, List.of(new Slot.Topic(topic)))));
  }

  private static void told(List<Block> blocks, WhatIf.Rerated rerated) {
    Invoice bill = rerated.actual();
    String ref = "whatif:" + bill.id();
    Money difference = rerated.difference();
    var month = Figures.month(bill);
    if (difference.isZero()) {
      blocks.add(WORDS.text("same", "month", month, "total", Figures.due(bill)));
    } else {
      blocks.add(
          WORDS.text(
              difference.signum() > 0 ? "more" : "less",
              "month",
              month,
              "amount",
              new MoneyFigure(rerated.instead().totals().amountDue(), ref),
              "total",
              Figures.due(bill),
              "difference",
              new MoneyFigure(difference.abs(), ref)));
    }
    blocks.add(card(rerated, ref));
  }

  private static Block.Card card(WhatIf.Rerated rerated, String ref) {
    var rows = new ArrayList<Block.Row>();
    for (WhatIf.Part part : rerated.parts()) {
      InvoiceItem item = part.instead() == null ? part.actual() : part.instead();
      if (item != null) {
        rows.add(
            new Block.Row(
                List.of(new NameFigure(item.description(), ref)),
                part.instead() == null ? WORDS.say("gone") : List.of(),
                new MoneyFigure(part.difference(), true, ref)));
      }
    }
    if (!rerated.credits().isZero()) {
      var credits = new MoneyFigure(rerated.credits(), true, ref);
      rows.add(new Block.Row(WORDS.say("credits"), List.of(), credits));
    }
    rows.add(new Block.Row(WORDS.say("granted"), List.of(), null));
    for (List<Phrase> assumption : rerated.assumptions()) {
      rows.add(new Block.Row(assumption, List.of(), null));
    }
    return new Block.Card(
        Block.Kind.CHARGE,
        WORDS.say("title"),
        new MoneyFigure(rerated.difference(), true, ref),
        WORDS.say("withtax"),
        rows,
        List.of(Offers.WHY_HIGHER, Offers.NEXT_BILL, Offers.PERSON));
  }
}
