package dev.penny.flow.knowledge;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.PassageFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Words;
import dev.penny.search.Answer;
import dev.penny.search.Hit;
import java.util.ArrayList;
import java.util.List;

/** A passage with its source, or an honest "I don't know" with what comes nearest and a person. */
public final class KnowledgeFlow implements Flow {
  public static final String NAME = "knowledge";
  private static final Words WORDS = Words.beside(KnowledgeFlow.class);
  private static final int NEAREST = 2;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean needsAccount() {
    return false;
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
    return switch (fact == null ? null : fact.answer()) {
      case Answer.Found found -> answer(request, found);
      case Answer.NotFound none -> unknown(request, none.suggestions());
      case null -> unknown(request, List.of());
    };
  }

  private static Decision answer(Request request, Answer.Found found) {
    return Replies.aside(
        request,
        "answered from the article " + found.hit().slug(),
        WORDS.text("found"),
        Articles.block(found.hit()));
  }

  private static Decision unknown(Request request, List<Hit> nearest) {
    var offers = new ArrayList<Offer>();
    nearest.stream()
        .limit(NEAREST)
        .forEach(hit -> offers.add(Offers.article(hit.slug(), hit.title())));
    offers.add(Offers.PERSON);
    return Replies.aside(
        request,
        "no article answers this",
        WORDS.text(offers.size() > 1 ? "nearest" : "unknown"),
        new Block.Choices(List.of(), offers));
  }
}
