package dev.penny.store;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.LEAD;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.ask;
import static dev.penny.action.Actions.credit;
import static dev.penny.action.Actions.decide;
import static dev.penny.action.Actions.dispute;
import static dev.penny.action.Actions.payOut;
import static dev.penny.action.Actions.reallocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actions;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.CaseId;
import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.RequestCase;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever moves money or grants something happens once, however many try at once. */
abstract class OneEffectContract {
  abstract ActionLedger ledger();

  @Test
  void sixtyFourParallelLeadsOverruleARefusalOnce() throws Exception {
    var asked = new Action.Request(ACCOUNT, Actions.time(6), "money is short");
    ledger().take("a", CUSTOMER, asked, NOON);
    CaseId id = ledger().cases(ACCOUNT).refused().getFirst().id();
    List<Answer> answers =
        parallel(
            64,
            i ->
                ledger()
                    .take(
                        "k" + i, LEAD, new Action.Overrule(ACCOUNT, id, "a good customer"), NOON));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(1);
    assertThat(ledger().cases(ACCOUNT).requests())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.wish()).isEqualTo(Actions.time(6));
          assertThat(r.standing()).isEqualTo(RequestCase.Standing.GRANTED);
          assertThat(r.steps()).hasSize(2);
        });
  }

  @Test
  void sixtyFourParallelDecisionsOnOneRequestAreOne() throws Exception {
    var change = Actions.of(Kind.REQUEST_CHANGE);
    var id = ((Answer.Waits) ledger().take("a", CUSTOMER, change, NOON)).id();
    List<Answer> answers =
        parallel(
            64,
            i -> {
              var verdict = i % 2 == 0 ? Action.Verdict.APPROVE : Action.Verdict.REFUSE;
              return ledger()
                  .take("k" + i, person(i), new Action.Settle(ACCOUNT, id, verdict, "ok"), NOON);
            });
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(1);
    assertThat(ledger().cases(ACCOUNT).request(id).steps()).hasSize(2);
  }

  /** Under a key of its own each: what the books say keeps the others out. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {
        "OPEN_DISPUTE",
        "CORRECT_FAULT",
        "REQUEST_TIME",
        "REQUEST_CHANGE",
        "REQUEST_END",
        "REQUEST_REALLOCATION",
        "REQUEST_REFUND",
        "REQUEST_TRACE"
      })
  void sixtyFourParallelTriesUnderManyKeysHaveOneEffect(Kind kind) throws Exception {
    Actor actor = kind == Kind.CORRECT_FAULT ? LEAD : CUSTOMER;
    List<Answer> answers = parallel(64, i -> ledger().take("k" + i, actor, Actions.of(kind), NOON));
    assertThat(answers.stream().filter(a -> !(a instanceof Answer.Refused))).hasSize(1);
    Cases cases = ledger().cases(ACCOUNT);
    int all = cases.disputes().size() + cases.requests().size() + cases.remedies().size();
    assertThat(all).isEqualTo(1);
  }

  /** Every decision on money, by many people at once: the books say it happened once. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {
        "APPROVE_CREDIT",
        "REVERSE_CREDIT",
        "UPHOLD_DISPUTE",
        "APPROVE_REALLOCATION",
        "REVERSE_REALLOCATION",
        "REVERSE_REFUND"
      })
  void sixtyFourParallelDecisionsOnMoneyMoveItOnce(Kind kind) throws Exception {
    Action decision = prepared(kind);
    int before = ledger().cases(ACCOUNT).postings().size();
    List<Answer> answers =
        parallel(
            64,
            i -> ledger().take("k" + i, new Actor(Level.LEAD, "lead-" + i % 8), decision, NOON));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(1);
    assertThat(ledger().cases(ACCOUNT).postings()).hasSize(before + 1);
  }

  /** The books up to the decision, and the decision. */
  private Action prepared(Kind kind) {
    return switch (kind) {
      case APPROVE_CREDIT, REVERSE_CREDIT -> {
        var id = ((Answer.Waits) ledger().take("a", CUSTOMER, credit(500), NOON)).id();
        var approve = new Action.ApproveCredit(ACCOUNT, id, null, "fair");
        if (kind == Kind.APPROVE_CREDIT) {
          yield approve;
        }
        ledger().take("b", AGENT, approve, NOON);
        yield new Action.ReverseCredit(ACCOUNT, id, "given by mistake");
      }
      case UPHOLD_DISPUTE -> {
        var id = ((Answer.Done) ledger().take("a", CUSTOMER, dispute("I-1-1"), NOON)).id();
        yield Actions.move(id, Action.Step.UPHOLD);
      }
      case REVERSE_REFUND -> {
        var id = ((Answer.Waits) ledger().take("a", CUSTOMER, ask(payOut("P-1", 4800)), NOON)).id();
        ledger().take("b", AGENT, decide(Kind.APPROVE_REFUND, id), NOON);
        yield decide(kind, id);
      }
      default -> {
        var move = ask(reallocation("P-1", 4800, 500L));
        var id = ((Answer.Waits) ledger().take("a", CUSTOMER, move, NOON)).id();
        if (kind == Kind.REVERSE_REALLOCATION) {
          ledger().take("b", AGENT, decide(Kind.APPROVE_REALLOCATION, id), NOON);
        }
        yield decide(kind, id);
      }
    };
  }

  static Actor person(int i) {
    return new Actor(Level.AGENT, "agent-" + i % 8);
  }

  static List<Answer> parallel(int tries, IntFunction<Answer> each) throws Exception {
    return Race.all(tries, tries, each);
  }
}
