package dev.penny.flow.proof;

import dev.penny.action.CaseId;
import dev.penny.action.DisputeCase;
import dev.penny.action.RequestCase;
import dev.penny.conversation.Block;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.dispute.DisputeFlow;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * "📎 photo.jpg": the chat has sent a file. What is said comes from the books and not from that
 * line, which anybody can type.
 */
public final class ProofFlow implements Flow {
  public static final String NAME = "proof";

  /** How a message begins that tells of a file. */
  public static final String CLIP = "\uD83D\uDCCE";

  private static final Words WORDS = Words.beside(ProofFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(null));
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    CasesFact own = facts.find(CasesFact.class);
    if (bills == null || own == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    for (DisputeCase dispute : own.cases().open()) {
      if (!dispute.files().isEmpty()) {
        var words = new ArrayList<>(got(dispute.id()));
        words.add(Phrase.words(" "));
        words.addAll(DisputeFlow.standing(dispute, bills.history(), own.policy()));
        return Replies.answer(request, NAME, "a file arrived", new Block.Text(words));
      }
    }
    for (RequestCase asked : own.cases().requests().reversed()) {
      if (!asked.files().isEmpty() && asked.waitsForStaff()) {
        return Replies.answer(request, NAME, "a file arrived", new Block.Text(got(asked.id())));
      }
    }
    return Replies.answer(
        request,
        NAME,
        "no file is there",
        WORDS.text("none"),
        new Block.Choices(List.of(), List.of(Offers.PERSON)));
  }

  private static List<Phrase> got(CaseId id) {
    return WORDS.say("got", "id", CaseFigures.name(id));
  }
}
