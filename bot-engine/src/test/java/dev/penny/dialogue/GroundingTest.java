package dev.penny.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Favour;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.conversation.Slot.Against;
import dev.penny.conversation.Slot.BillWanted;
import dev.penny.conversation.Spoken;
import dev.penny.demo.DemoCompanies;
import dev.penny.demo.DemoCustomer;
import dev.penny.flow.Balance;
import dev.penny.flow.Changes;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence;
import dev.penny.flow.Facts;
import dev.penny.flow.Flows;
import dev.penny.flow.Question;
import dev.penny.flow.Request;
import dev.penny.forecast.Outlooks;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers lock, on every account flow over every bill of every demo customer. */
class GroundingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
  private static final DemoCompanies DEMO = DemoCompanies.asOf(TODAY);

  private record Said(Reply reply, Facts facts) {}

  @Test
  void everyReplyOfEveryAccountFlowIsBoundToItsEvidence() {
    List<Said> all = replies();
    assertThat(all).hasSizeGreaterThan(500);
    assertThat(all)
        .allSatisfy(said -> assertThat(Grounding.problems(said.reply(), said.facts())).isEmpty());
  }

  @Test
  void aReplyWithTheEvidenceOfAnotherCustomerIsHeldBack() {
    List<Said> all = replies();
    Said first =
        all.stream().filter(s -> !Grounding.cited(s.reply()).isEmpty()).findFirst().orElseThrow();
    Said last = all.getLast();
    assertThat(Grounding.problems(first.reply(), last.facts())).isNotEmpty();
  }

  @Test
  void everyMutationIsCaught() {
    int caught = 0;
    int turn = 0;
    for (Said said : replies()) {
      Tongue tongue = Tongue.values()[turn++ % Tongue.values().length];
      for (Reply wrong : Mutations.of(Spoken.in(tongue, said.reply()))) {
        assertThat(Grounding.problems(wrong, said.facts())).as(wrong.toString()).isNotEmpty();
        caught++;
      }
    }
    assertThat(caught).isGreaterThan(2_000);
  }

  /** What every flow says of every bill, in the other languages. */
  @Test
  void noEnglishIsLeftInAnotherLanguage() {
    var english =
        Pattern.compile(
            "(?i)\\b(?:the|your|bills?|because|and|of|with|this|that|charge|not|from|you)\\b");
    for (Said said : replies()) {
      for (Tongue tongue : List.of(Tongue.DE, Tongue.FR, Tongue.ES)) {
        assertThat(english.matcher(words(Spoken.in(tongue, said.reply()))).results().toList())
            .as(() -> tongue + ": " + words(Spoken.in(tongue, said.reply())))
            .isEmpty();
      }
    }
  }

  /** Everything that is no figure, as the log holds it. */
  private static String words(Reply reply) {
    return Pattern.compile("Words\\[text=(.*?)](?=[,\\]])")
        .matcher(reply.toString())
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.joining(" "));
  }

  @Test
  void numberWordsAndSignsAreFiguresToo() {
    for (String words :
        List.of(
            "about twenty more", "5 more", "€ more", "half of it, 50%", "zwölf mehr", "diez más")) {
      var block = new Block.Text(List.of(sneaked(words)));
      assertThat(Grounding.problems(new Reply(List.of(block)), new Facts(List.of(), TODAY)))
          .as(words)
          .isNotEmpty();
    }
  }

  @Test
  void anArticleMustBeTheCitedPassageWordForWord() {
    var quote = new Evidence.Quote("due-dates", "2026-01-01", "Due dates", List.of("14 days."));
    var facts = new Facts(List.of(new Evidence.PassageFact("q", quote, List.of())), TODAY);
    assertThat(Grounding.problems(article("14 days."), facts)).isEmpty();
    assertThat(Grounding.problems(article("15 days."), facts)).isNotEmpty();
  }

  private static Reply article(String paragraph) {
    return new Reply(
        List.of(
            new Block.Article(
                "due-dates", "2026-01-01", "Due dates", List.of(paragraph), "/articles/x")));
  }

  /** The type itself refuses digits in words; a count's unit is the way around it. */
  private static Phrase sneaked(String words) {
    return words.chars().anyMatch(Character::isDigit)
        ? new Phrase.CountFigure(java.math.BigDecimal.ONE, words, "invoice:none")
        : Phrase.words(words);
  }

  private static List<Said> replies() {
    var all = new ArrayList<Said>();
    for (DemoCustomer customer : DEMO.customers()) {
      AccountHistory history = customer.books();
      for (Invoice bill : history.invoices()) {
        var wanted = new BillWanted.Exactly(bill.id());
        for (Against against :
            List.of(
                new Against.BillBefore(), new Against.SameMonthLastYear(), new Against.Typical())) {
          all.add(
              say(
                  "bill_higher",
                  List.of(new Slot.Bill(wanted), new Slot.CompareWith(against)),
                  history,
                  Changes.of(
                      new Question.Change(wanted, against),
                      history,
                      DEMO.catalogue(),
                      TODAY,
                      Favour.KEPT)));
        }
        all.add(say("invoice", List.of(new Slot.Bill(wanted)), history, Balance.of(history)));
        bill.items()
            .forEach(item ->
                all.add(
                    say(
                        "charge",
                        List.of(new Slot.Line(item.id())),
                        history,
                        Balance.of(history))));
      }
      all.add(say("balance", List.of(), history, Balance.of(history)));
      all.add(say("charge", List.of(new Slot.Place(9)), history, Balance.of(history)));
      Invoice latest = history.invoices().getLast();
      all.add(
          say(
              "next_bill",
              List.of(),
              history,
              new Evidence.ForecastFact(
                  latest.id(), Outlooks.after(history, DEMO.catalogue(), latest))));
    }
    return all;
  }

  private static Said say(
      String flow, List<Slot> slots, AccountHistory history, Evidence evidence) {
    var facts =
        new Facts(List.of(new Evidence.BillsFact(history, DEMO.catalogue()), evidence), TODAY);
    var request =
        new Request(
            new Command.StartFlow(flow, slots),
            "why is it higher",
            slots,
            Conversation.empty(new ConversationId("c")));
    Reply reply =
        switch (Flows.named(flow).decide(request, facts)) {
          case Decision.Answer answer -> answer.reply();
          case Decision.Ask ask -> ask.reply();
          case Decision.Act act -> act.ifRefused();
          case Decision.Order order -> throw new AssertionError("acts at once: " + order);
          case Decision.Take take -> throw new AssertionError("acts at once: " + take);
        };
    return new Said(reply, facts);
  }

  /** One thing wrong at a time. */
  private static final class Mutations {
    private static List<Reply> of(Reply reply) {
      var wrong = new ArrayList<Reply>();
      for (int i = 0; i < reply.blocks().size(); i++) {
        for (Block block : of(reply.blocks().get(i))) {
          var blocks = new ArrayList<Block>(reply.blocks());
          blocks.set(i, block);
          wrong.add(new Reply(blocks));
        }
      }
      return wrong;
    }

    private static List<Block> of(Block block) {
      return switch (block) {
        case Block.Text text ->
            phrases(text.phrases()).stream().<Block>map(Block.Text::new).toList();
        case Block.Card card ->
            card.figure() == null
                ? List.of()
                : figures(card.figure()).stream()
                    .<Block>map(f ->
                        new Block.Card(
                            card.kind(),
                            card.title(),
                            f,
                            card.caption(),
                            card.rows(),
                            card.actions()))
                    .toList();
        case Block.BillChange change ->
            phrases(change.headline()).stream()
                .<Block>map(headline ->
                    new Block.BillChange(
                        change.id(),
                        headline,
                        change.comparison(),
                        change.note(),
                        change.previous(),
                        change.current(),
                        change.reasons(),
                        change.shown(),
                        change.nextBill(),
                        change.actions()))
                .toList();
        case Block.Article _, Block.Choices _ -> List.of();
      };
    }

    private static List<List<Phrase>> phrases(List<Phrase> phrases) {
      var all = new ArrayList<List<Phrase>>();
      for (int i = 0; i < phrases.size(); i++) {
        if (phrases.get(i) instanceof Phrase.MoneyFigure figure) {
          for (Phrase wrong : figures(figure)) {
            var copy = new ArrayList<>(phrases);
            copy.set(i, wrong);
            all.add(copy);
          }
        }
      }
      return all;
    }

    /** A cent more, a foreign reference, another currency. */
    private static List<Phrase.MoneyFigure> figures(Phrase.MoneyFigure figure) {
      Money money = figure.money();
      String other = Map.of("EUR", "GBP").getOrDefault(money.currency().getCurrencyCode(), "EUR");
      return List.of(
          new Phrase.MoneyFigure(money.plus(Money.of(1, money.currency())), figure.ref()),
          new Phrase.MoneyFigure(money, "invoice:foreign"),
          new Phrase.MoneyFigure(Money.of(money.minor(), other), figure.ref()));
    }
  }
}
