package dev.penny.flow.payment;

import dev.penny.action.Action;
import dev.penny.action.Answer;
import dev.penny.action.Cases;
import dev.penny.action.Policy;
import dev.penny.action.Remedy;
import dev.penny.action.RemedyCase;
import dev.penny.conversation.Block;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BalanceFact;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Refusals;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.credit.WishedAmount;
import dev.penny.ledger.AccountId;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "Did you get my payment?", "I paid, why the reminder?", "you took it twice": what became of the
 * payment, and what would set it right. Nothing is moved here: it is asked for, and a person says
 * yes.
 */
public final class PaymentFlow implements Flow {
  public static final String NAME = "payment";
  static final Words WORDS = Words.beside(PaymentFlow.class);

  private static final Pattern REMINDER =
      Pattern.compile(
          "(?i)\\b(?:remind(?:er|ed|ing)s?|dunning|overdue|past due|chas(?:e|ed|ing)|late notice"
              + "|still (?:open|owed?|unpaid)|mahn\\w*|relanc\\w*|rappel|recordatorio)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(WishedAmount.of(request)));
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    BalanceFact balance = facts.find(BalanceFact.class);
    CasesFact own = facts.find(CasesFact.class);
    if (bills == null || balance == null || own == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    var books = new PaymentBooks(bills.history(), balance, own, facts.today());
    Slot.Step step = request.slot(Slot.Step.class);
    if (step != null) {
      Remedy remedy = books.asked(step.name(), words(request));
      return remedy == null
          ? new PaymentAnswer(books, request).gone()
          : send(request, bills.history().account().id(), remedy, own.policy());
    }
    String said = words(request);
    if (Meant.namesCard(said, facts.today()) && !books.knows(said)) {
      return Replies.answer(
          request,
          NAME,
          "cards are not in the books",
          WORDS.text("nocard"),
          new Block.Choices(List.of(), List.of(Offers.BALANCE, Offers.PERSON)));
    }
    boolean reminded = REMINDER.matcher(said).find();
    return reminded
        ? new ReminderAnswer(books, request).decide()
        : new PaymentAnswer(books, request).decide(said);
  }

  static String words(Request request) {
    Slot.Topic topic = request.slot(Slot.Topic.class);
    return topic == null ? request.text() : topic.words();
  }

  /** Asks for it; how it stands is told by what came of it. */
  public static Decision send(Request request, AccountId account, Remedy remedy, Policy policy) {
    String said = words(request);
    var action =
        new Action.RequestRemedy(account, remedy, said.isBlank() ? remedy.subject() : cut(said));
    return new Decision.Order(
        action,
        (answer, cases) -> told(answer, cases, policy),
        request.state().doing(NAME, List.of()),
        "asked for a " + remedy.request().label().replace("request_", ""));
  }

  private static String cut(String words) {
    return words.length() <= 300 ? words : words.substring(0, 300);
  }

  private static Reply told(Answer answer, Cases cases, Policy policy) {
    return switch (answer) {
      case Answer.Done(var id, _) -> sent(cases.remedy(id), policy, List.of());
      case Answer.Waits(var id, var why) -> sent(cases.remedy(id), policy, Refusals.say(why));
      case Answer.Refused(var why) ->
          Replies.reply(
              new Block.Text(Refusals.say(why)),
              new Block.Choices(List.of(), List.of(Offers.PERSON)));
    };
  }

  private static Reply sent(@Nullable RemedyCase asked, Policy policy, List<Phrase> why) {
    var card = new RemedyCard(Objects.requireNonNull(asked), policy);
    if (asked.remedy() instanceof Remedy.Trace) {
      return Replies.reply(new Block.Text(card.say()), card.card());
    }
    var phrases = new ArrayList<>(WORDS.say("sent", "id", CaseFigures.name(asked.id())));
    phrases.addAll(why);
    return Replies.reply(new Block.Text(phrases), card.card());
  }
}
