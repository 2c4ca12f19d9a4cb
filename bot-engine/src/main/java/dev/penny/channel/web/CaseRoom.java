package dev.penny.channel.web;

import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.CaseId;
import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.action.Remedy;
import dev.penny.action.Ruling;
import dev.penny.audit.Audit;
import dev.penny.database.StorageFull;
import dev.penny.desk.AccountPanels;
import dev.penny.desk.CaseNews;
import dev.penny.desk.CasePanels;
import dev.penny.desk.RemedyPanels;
import dev.penny.desk.StaffWishes;
import dev.penny.desk.Wording;
import dev.penny.flow.Refusals;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentRole;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.SourceUnavailable;
import dev.penny.money.Money;
import dev.penny.protocol.AgentFrame;
import dev.penny.protocol.DeskFrame;
import dev.penny.redaction.Redaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts behind the agents' door: shown only once it is noted who looks, and acted on only by
 * way of the books of actions. Which accounts an agent may see is said by the caller.
 */
final class CaseRoom {
  private static final Logger LOG = LoggerFactory.getLogger(CaseRoom.class);
  private static final int LONGEST = 1_000;

  /** The longest waits; more rows would not be read. */
  private static final int ROWS = 50;

  private final BillingSource billing;
  private final ActionLedger actions;
  private final Policy policy;
  private final CaseNews news;
  private final Clock clock;

  CaseRoom(BillingSource billing, ActionLedger actions, Policy policy, CaseNews news, Clock clock) {
    this.billing = billing;
    this.actions = actions;
    this.policy = policy;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Absent where the billing system does not answer or knows no such account, and while nobody can
   * note that an agent looked: what is not noted is not shown.
   */
  DeskFrame.@Nullable AccountPanel panel(
      AgentAccount agent, AccountId account, Wording wording, String where) {
    try {
      Actor actor = actor(agent);
      actions.read(actor, account, where, clock.instant());
      return billing.history(account).map(h -> panel(h, actor, wording)).orElse(null);
    } catch (SourceUnavailable | StorageFull down) {
      LOG.warn("an agent sees a chat without its account: {}", down.getMessage());
      return null;
    }
  }

  private DeskFrame.AccountPanel panel(AccountHistory history, Actor actor, Wording wording) {
    Cases cases = actions.cases(history.account().id());
    var panels =
        new CasePanels(
            wording, history, billing.catalogue(), policy, actor.level(), clock.instant());
    var audit = Audit.of(history, billing.catalogue());
    var findings = history.invoices().stream().flatMap(b -> audit.of(b).stream()).toList();
    return new AccountPanels(wording).of(history, panels.of(cases), findings);
  }

  /** What waits on accounts that the agent may see. */
  List<DeskFrame.Approval> waiting(AgentAccount agent) {
    if (!agent.role().atLeast(AgentRole.LEAD)) {
      return List.of();
    }
    var rows = new ArrayList<DeskFrame.Approval>();
    for (AccountId account : actions.waiting().stream().limit(ROWS).toList()) {
      String label = CasePanels.label(actions.cases(account));
      rows.add(new DeskFrame.Approval(account.value(), name(account), label));
    }
    return rows;
  }

  private String name(AccountId account) {
    try {
      return billing.history(account).map(h -> h.account().displayName()).orElse(account.value());
    } catch (SourceUnavailable down) {
      return account.value();
    }
  }

  DeskFrame.Acted act(
      AgentAccount agent, AgentFrame.Act act, Predicate<AccountId> maySee, Wording wording) {
    return act(agent, act, maySee, wording, wording);
  }

  /**
   * Does it where the agent may see the account; the answer in words, and the account then, as
   * {@code shown} says it.
   */
  DeskFrame.Acted act(
      AgentAccount agent,
      AgentFrame.Act act,
      Predicate<AccountId> maySee,
      Wording wording,
      Wording shown) {
    var account = new AccountId(act.accountId());
    if (!maySee.test(account)) {
      return new DeskFrame.Acted(act.id(), false, "This account is not among your chats.", null);
    }
    String refusal;
    boolean done = false;
    try {
      Actor actor = actor(agent);
      Action action = action(act, account);
      String key = "desk:" + actor.id() + ":" + act.id();
      Answer answer = actions.take(key, actor, action, clock.instant());
      done = !(answer instanceof Answer.Refused);
      refusal = words(answer, wording);
      tell(key, action, answer);
    } catch (IllegalArgumentException wrong) {
      refusal = String.valueOf(wrong.getMessage());
    }
    return new DeskFrame.Acted(act.id(), done, refusal, panel(agent, account, shown, "act"));
  }

  /** The customer is told in their open chat; that they could not be told undoes nothing. */
  private void tell(String key, Action action, Answer answer) {
    if (answer instanceof Answer.Done done) {
      AccountId account = action.account();
      try {
        Cases cases = actions.cases(account);
        billing
            .history(account)
            .ifPresent(
                h -> news.tell(key, action.kind(), done, h, billing.catalogue(), cases, policy));
      } catch (SourceUnavailable | StorageFull down) {
        LOG.warn("a customer is not told of a decision: {}", down.getMessage());
      }
    }
  }

  private static String words(Answer answer, Wording wording) {
    return switch (answer) {
      case Answer.Done _ -> "Done.";
      case Answer.Waits(_, var why) ->
          "Kept for approval. " + wording.text().apply(Refusals.say(why));
      case Answer.Refused(var why) -> wording.text().apply(Refusals.say(why));
    };
  }

  private Action action(AgentFrame.Act act, AccountId account) {
    String why = why(act);
    Money amount = amount(act.amount(), account);
    Kind kind = kind(act.move());
    var id = new CaseId(act.caseId() == null ? "" : act.caseId());
    return switch (kind) {
      case REQUEST_CREDIT -> new Action.RequestCredit(account, amount, why);
      case APPROVE_CREDIT -> new Action.ApproveCredit(account, id, amount, why);
      case REFUSE_CREDIT -> new Action.RefuseCredit(account, id, why);
      case REVERSE_CREDIT -> new Action.ReverseCredit(account, id, why);
      case ASK_EVIDENCE, REVIEW_DISPUTE, UPHOLD_DISPUTE, REFUSE_DISPUTE, WITHDRAW_DISPUTE ->
          new Action.MoveDispute(account, id, step(kind), why);
      case ASK_PROOF -> new Action.Request(account, wishes(account).proof(act.detail()), why);
      case REQUEST_TIME -> new Action.Request(account, wishes(account).time(act.detail()), why);
      case OVERRULE -> new Action.Overrule(account, id, why);
      case APPROVE_REQUEST -> new Action.Settle(account, id, Action.Verdict.APPROVE, why);
      case REFUSE_REQUEST -> new Action.Settle(account, id, Action.Verdict.REFUSE, why);
      case WITHDRAW_REQUEST -> new Action.Settle(account, id, Action.Verdict.WITHDRAW, why);
      case GIVE_DISCOUNT, REDEEM_CODE, ROLL_BACK_CODE ->
          throw new IllegalArgumentException("That is done beside the codes of the customer.");
      case APPROVE_DISCOUNT, REFUSE_DISCOUNT, REVERSE_DISCOUNT ->
          discount(account, id, Ruling.of(kind), why);
      case CORRECT_FAULT ->
          throw new IllegalArgumentException("Corrections of a fault are decided on its own page.");
      case OPEN_DISPUTE ->
          throw new IllegalArgumentException("A dispute is opened in the chat, on its charge.");
      case REQUEST_CHANGE, REQUEST_END, SEND_PROOF, REQUEST_TRACE ->
          throw new IllegalArgumentException("That is asked for by the customer, in the chat.");
      case REQUEST_REALLOCATION, REQUEST_REFUND ->
          new Action.RequestRemedy(account, proposed(account, kind, id), why);
      case APPROVE_REALLOCATION,
          REFUSE_REALLOCATION,
          REVERSE_REALLOCATION,
          APPROVE_REFUND,
          REFUSE_REFUND,
          REVERSE_REFUND,
          CONFIRM_TRACE,
          REFUSE_TRACE ->
          new Action.DecideRemedy(account, id, kind, why);
    };
  }

  private static String why(AgentFrame.Act act) {
    String why = Redaction.text(act.why().strip());
    if (why.length() > LONGEST) {
      throw new IllegalArgumentException("The reason has more than " + LONGEST + " characters.");
    }
    return why;
  }

  private static Action.Step step(Kind kind) {
    for (Action.Step step : Action.Step.values()) {
      if (step.kind() == kind) {
        return step;
      }
    }
    throw new IllegalArgumentException("That is no step of a dispute: " + kind.label());
  }

  private StaffWishes wishes(AccountId account) {
    AccountHistory history =
        billing
            .history(account)
            .orElseThrow(() -> new IllegalArgumentException("There is no such account."));
    LocalDate today = clock.instant().atZone(history.account().zone()).toLocalDate();
    return new StaffWishes(history, actions.cases(account), policy, today);
  }

  /** Worked out anew: what an agent sends names the payment and nothing else. */
  private Remedy proposed(AccountId account, Kind kind, CaseId payment) {
    AccountHistory history =
        billing
            .history(account)
            .orElseThrow(() -> new IllegalArgumentException("There is no such account."));
    LocalDate today = clock.instant().atZone(history.account().zone()).toLocalDate();
    Remedy remedy = RemedyPanels.proposed(history, policy, today, kind, payment.value());
    if (remedy == null) {
      throw new IllegalArgumentException("There is nothing to set right about that payment.");
    }
    return remedy;
  }

  /** What was asked off a bill that has been issued since would come off no bill. */
  private Action discount(AccountId account, CaseId id, Ruling ruling, String why) {
    var asked = actions.cases(account).discount(id);
    var latest = billing.history(account).map(AccountHistory::latest).orElse(null);
    boolean late =
        asked != null && (latest == null || !latest.id().equals(asked.discount().after()));
    if (late && ruling == Ruling.APPROVE) {
      throw new IllegalArgumentException(
          "A bill was issued since this was asked for. Refuse it, and give it anew.");
    }
    return new Action.DecideDiscount(account, id, ruling, why);
  }

  private static Kind kind(String move) {
    try {
      return Kind.valueOf(move.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no such action: " + Redaction.text(move), e);
    }
  }

  private @Nullable Money amount(@Nullable String major, AccountId account) {
    if (major == null || major.isBlank()) {
      return null;
    }
    Optional<AccountHistory> history = billing.history(account);
    if (history.isEmpty()) {
      throw new IllegalArgumentException("There is no such account.");
    }
    return StaffWishes.amount(major, history.get().account().currency());
  }

  static Actor actor(AgentAccount agent) {
    var level =
        switch (agent.role()) {
          case AGENT -> Level.AGENT;
          case LEAD -> Level.LEAD;
          case ADMIN -> Level.ADMIN;
        };
    return new Actor(level, agent.login().value());
  }
}
