package dev.penny.flow.asked;

import dev.penny.action.Cases;
import dev.penny.action.CreditCase;
import dev.penny.action.DisputeCase;
import dev.penny.action.Policy;
import dev.penny.action.RemedyCase;
import dev.penny.action.RequestCase;
import dev.penny.action.RequestCase.Standing;
import dev.penny.action.Wish;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.PlanStanding;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TimeTerms;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.credit.CreditFlow;
import dev.penny.flow.dispute.DisputeFlow;
import dev.penny.flow.payment.RemedyCard;
import dev.penny.flow.proof.ProofFlow;
import dev.penny.flow.timetopay.TimeToPayFlow;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.phrase.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * "Where is my request?": everything the customer asked for that a person decides, what is open
 * first, each in the words of the agent's panel.
 */
public final class AskedFlow implements Flow {
  public static final String NAME = "requests";
  private static final Words WORDS = AskedWords.WORDS;
  private static final int SHOWN = 3;

  /** The button that opens the chooser of files; the chat knows it by this id. */
  public static final String CHOOSE = "choose_file";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(null), new Question.OwnTime());
  }

  /** Where a request stands: one answer for the customer and the agent. */
  public static List<Phrase> standing(
      RequestCase request,
      AccountHistory history,
      Catalogue catalogue,
      Cases cases,
      Policy policy,
      LocalDate today) {
    return new AskedWords(history, catalogue, policy, today)
        .standing(request, plan(request, history, cases, policy, today));
  }

  private static @Nullable PlanStanding plan(
      RequestCase request, AccountHistory history, Cases cases, Policy policy, LocalDate today) {
    return history.invoices().isEmpty()
        ? null
        : TimeTerms.of(history, cases, policy.time(), today).plans().stream()
            .filter(p -> p.id().equals(request.id()))
            .findFirst()
            .orElse(null);
  }

  /** What is told unasked when the staff decided on it, or asked for something. */
  public static Reply news(
      RequestCase request,
      AccountHistory history,
      Catalogue catalogue,
      Cases cases,
      Policy policy,
      LocalDate today) {
    return Replies.reply(
        blocks(request, standing(request, history, catalogue, cases, policy, today), today)
            .toArray(Block[]::new));
  }

  private static List<Block> blocks(RequestCase request, List<Phrase> words, LocalDate today) {
    var blocks = new ArrayList<Block>(List.of(new Block.Text(words)));
    if (request.wish() instanceof Wish.Proof proof && request.wantsFiles(today)) {
      blocks.add(upload(proof));
    }
    boolean plan =
        request.wish() instanceof Wish.TimeToPay && request.standing() == Standing.GRANTED;
    if (plan) {
      blocks.add(TimeToPayFlow.card(request));
    }
    return blocks;
  }

  /** Where the chat lets a file be chosen, it is chosen there; else the button says how. */
  private static Block.Card upload(Wish.Proof proof) {
    var what = WORDS.say("for" + proof.purpose().name().toLowerCase(Locale.ROOT));
    var choose =
        new Offer(CHOOSE, WORDS.say("send"), List.of(new Command.StartFlow(ProofFlow.NAME)));
    return new Block.Card(
        Block.Kind.OFFER,
        WORDS.say("titleproof", "what", what),
        null,
        WORDS.say("caption"),
        List.of(),
        List.of(choose));
  }

  private record Told(Instant since, boolean open, List<Block> blocks) {}

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    CasesFact own = facts.find(CasesFact.class);
    if (bills == null || own == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    List<Told> all = all(bills, own, facts.today());
    if (all.isEmpty()) {
      return Replies.answer(
          request,
          NAME,
          "nothing was asked for",
          WORDS.text("none"),
          new Block.Choices(List.of(), List.of(Offers.PERSON)));
    }
    var blocks = new ArrayList<Block>();
    all.stream().limit(SHOWN).forEach(t -> blocks.addAll(t.blocks()));
    if (all.size() > SHOWN) {
      blocks.add(WORDS.text("more"));
    }
    blocks.add(new Block.Choices(List.of(), List.of(Offers.PERSON)));
    return Replies.answer(
        request, NAME, "told where the requests stand", blocks.toArray(Block[]::new));
  }

  /** What is open first, then the newest. */
  private static List<Told> all(BillsFact bills, CasesFact own, LocalDate today) {
    Cases cases = own.cases();
    Policy policy = own.policy();
    var requests =
        cases.requests().stream()
            .map(r ->
                new Told(
                    r.opened(),
                    r.waitsForStaff() || r.wantsFiles(today),
                    blocks(
                        r,
                        standing(r, bills.history(), bills.catalogue(), cases, policy, today),
                        today)));
    var disputes =
        cases.disputes().stream()
            .map(d -> told(d, DisputeFlow.standing(d, bills.history(), policy)));
    var credits =
        cases.credits().stream()
            .map(c ->
                new Told(
                    c.opened(),
                    c.standing() == CreditCase.Standing.WAITING,
                    List.of(new Block.Text(CreditFlow.standing(c)))));
    var remedies = cases.remedies().stream().map(r -> told(r, policy));
    return Stream.of(requests, disputes, credits, remedies)
        .flatMap(s -> s)
        .sorted(Comparator.comparing(Told::open).thenComparing(Told::since).reversed())
        .toList();
  }

  private static Told told(DisputeCase dispute, List<Phrase> words) {
    return new Told(dispute.opened(), dispute.holds(), List.of(new Block.Text(words)));
  }

  private static Told told(RemedyCase remedy, Policy policy) {
    boolean waits = remedy.standing() == CreditCase.Standing.WAITING;
    return new Told(
        remedy.opened(), waits, List.of(new Block.Text(new RemedyCard(remedy, policy).say())));
  }
}
