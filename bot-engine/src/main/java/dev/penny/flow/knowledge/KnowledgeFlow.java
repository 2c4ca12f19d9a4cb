package dev.penny.flow.knowledge;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.PassageFact;
import dev.penny.flow.Evidence.Quote;
import dev.penny.flow.Facts;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TalkFlow;
import dev.penny.flow.Words;
import java.util.ArrayList;
import java.util.List;

/** A passage with its source, or an honest "I don't know" with what comes nearest and a person. */
public final class KnowledgeFlow implements TalkFlow {
  public static final String NAME = "knowledge";
  private static final Words WORDS = Words.beside(KnowledgeFlow.class);
  private static final int NEAREST = 2;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    String query =
        request.command() instanceof Command.SearchKnowledge search
            ? search.question()
            : request.text();
    return List.of(new Question.Passages(query));
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    PassageFact fact = facts.find(PassageFact.class);
    if (fact == null) {
      return unknown(request, List.of());
    }
    Quote said = fact.said();
    return said == null ? unknown(request, fact.nearest()) : answer(request, said);
  }

  private static Decision answer(Request request, Quote said) {
    return Replies.aside(
        request,
        "answered from the article " + said.slug(),
        WORDS.text("found"),
        Articles.block(said));
  }

  private static Decision unknown(Request request, List<Quote> nearest) {
    var offers = new ArrayList<Offer>();
    nearest.stream()
        .limit(NEAREST)
        .forEach(quote -> offers.add(Offers.article(quote.slug(), quote.title())));
    offers.add(Offers.PERSON);
    return Replies.aside(
        request,
        "no article answers this",
        WORDS.text(offers.size() > 1 ? "nearest" : "unknown"),
        new Block.Choices(List.of(), offers));
  }
}
