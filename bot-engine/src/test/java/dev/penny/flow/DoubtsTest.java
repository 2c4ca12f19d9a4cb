package dev.penny.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Audit;
import dev.penny.audit.AuditCasesTest;
import dev.penny.audit.Favour;
import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.audit.Severity;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.dialogue.Grounding;
import dev.penny.flow.billhigher.BillHigherFlow;
import dev.penny.flow.charge.ChargeFlow;
import dev.penny.flow.invoice.InvoiceFlow;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.wording.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published account with a planted error: what the flows say about the bill it is on. */
class DoubtsTest {
  private static Facts facts(AuditCasesTest.Case given, Invoice bill) {
    AccountHistory history = given.bundle().history();
    var catalogue = given.bundle().catalogue();
    Audit audit = Audit.of(history, catalogue);
    List<Finding> findings =
        history.invoices().stream()
            .flatMap(b -> audit.of(b).stream())
            .filter(f -> f.severity() != Severity.CUSTOMERS_FAVOUR)
            .toList();
    var all = new ArrayList<Evidence>();
    all.add(new Evidence.BillsFact(history, catalogue));
    all.add(new Evidence.CheckedFact(findings));
    if (history.invoices().indexOf(bill) > 0) {
      all.add(
          Changes.of(
              new Question.Change(exactly(bill), null),
              history,
              catalogue,
              bill.issueDate(),
              Favour.KEPT));
    }
    return new Facts(all, bill.issueDate());
  }

  private static Slot.BillWanted exactly(Invoice bill) {
    return new Slot.BillWanted.Exactly(bill.id());
  }

  private static Request request(String flow, Slot slot) {
    return new Request(
        new Command.StartFlow(flow, List.of(slot)),
        "what is this",
        List.of(slot),
        Conversation.empty(new ConversationId("c")));
  }

  private static boolean isDoubted(Decision decision, Facts facts) {
    String said = said(decision, facts);
    return said.contains("looks wrong by") || said.contains("looks odd");
  }

  private static String said(Decision decision, Facts facts) {
    Reply reply =
        switch (decision) {
          case Decision.Answer(var answer, _, _) -> answer;
          case Decision.Ask(var ask, _, _) -> ask;
          case Decision.Act _, Decision.Order _, Decision.Take _ ->
              throw new AssertionError("nothing is done");
        };
    assertThat(Grounding.problems(reply, facts)).isEmpty();
    return reply.toString();
  }

  @ParameterizedTest
  @MethodSource("dev.penny.audit.AuditCasesTest#generated")
  void aDoubtedLineIsNeverShownWithoutTheDoubt(AuditCasesTest.Case given) {
    for (Finding finding : given.findings()) {
      Invoice bill = given.bundle().history().invoice(finding.invoice());
      Facts facts = facts(given, bill);
      boolean raised = finding.severity() != Severity.CUSTOMERS_FAVOUR;
      if (finding.item() != null) {
        var line = request("charge", new Slot.Line(finding.item()));
        assertThat(isDoubted(new ChargeFlow().decide(line, facts), facts))
            .as(finding.code() + " of the line")
            .isEqualTo(raised);
      }
      boolean figure = !finding.difference().isZero() && finding.payment() == null;
      var whole = request("invoice", new Slot.Bill(exactly(bill)));
      assertThat(isDoubted(new InvoiceFlow().decide(whole, facts), facts))
          .as(finding.code() + " on the bill")
          .isEqualTo(raised && (finding.item() != null || figure));
      if (facts.find(Evidence.ChangeFact.class) != null) {
        var why = request("bill_higher", new Slot.Bill(exactly(bill)));
        assertThat(said(new BillHigherFlow().decide(why, facts), facts)).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void everyCodeHasItsRuleAndItsFigureInWords(FindingCode code) {
    var words = Words.beside(Doubts.class);
    assertThat(words.keys()).contains(DoubtRule.of(code).key(), DoubtRule.figure(code));
  }

  @Test
  void bothValuesAndTheRuleAreSaidInEveryLanguage() {
    var given = cases().stream().filter(c -> has(c, FindingCode.PRICE_NOT_CATALOGUE)).findFirst();
    assertThat(given).isPresent();
    Finding finding = given.get().findings().getFirst();
    Invoice bill = given.get().bundle().history().invoice(finding.invoice());
    var item =
        bill.items().stream().filter(i -> i.id().equals(finding.item())).findFirst().orElseThrow();
    for (String locale : List.of("en-GB", "de-DE", "fr-FR", "es-ES")) {
      var formats = new Formats(locale, LocalDate.EPOCH);
      String text = formats.text(Doubts.line(finding, item));
      assertThat(text)
          .contains(money(formats, finding.billed()), money(formats, finding.expected()))
          .contains(money(formats, finding.difference().abs()))
          .contains(item.description());
    }
  }

  private static String money(Formats formats, dev.penny.money.Money money) {
    return formats.text(List.of(new dev.penny.phrase.Phrase.MoneyFigure(money, "x")));
  }

  private static boolean has(AuditCasesTest.Case given, FindingCode code) {
    return given.findings().stream().anyMatch(f -> f.code() == code);
  }

  private static List<AuditCasesTest.Case> cases() {
    try {
      return AuditCasesTest.generated().toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
