package dev.penny.desk.fault;

import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Kind;
import dev.penny.action.Policy;
import dev.penny.audit.fault.Hit;
import dev.penny.desk.CaseNews;
import dev.penny.desk.fault.Fault.Line;
import dev.penny.desk.fault.Fault.Standing;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.AccountList;
import dev.penny.ledger.BillingSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The work behind faults, in pieces that each end on disk: killed at any moment, the next start
 * goes on where it stopped. A line is given back under a key of its own, so that a piece done twice
 * gives back once.
 */
public final class FaultWork {
  private static final int ACCOUNTS = 100;
  private static final int LINES = 50;
  private static final int LONGEST_KEY = 200;

  private final FaultStore store;
  private final BillingSource billing;
  private final AccountList accounts;
  private final ActionLedger actions;
  private final Policy policy;
  private final CaseNews news;
  private final Clock clock;

  /** {@code billing}: the books with what was credited here; {@code accounts}: all there are. */
  public FaultWork(
      FaultStore store,
      BillingSource billing,
      AccountList accounts,
      ActionLedger actions,
      Policy policy,
      CaseNews news,
      Clock clock) {
    this.store = store;
    this.billing = billing;
    this.accounts = accounts;
    this.actions = actions;
    this.policy = policy;
    this.news = news;
    this.clock = clock;
  }

  /** One piece of what is to be done, corrections first; false: there is nothing to do. */
  public boolean step() {
    List<Line> approved = store.approved(LINES);
    if (!approved.isEmpty()) {
      approved.forEach(this::giveBack);
      return true;
    }
    var open = store.faults().stream().filter(f -> !f.done()).reduce((_, older) -> older);
    open.ifPresent(this::search);
    return open.isPresent();
  }

  private void search(Fault fault) {
    List<AccountId> next = accounts.after(fault.reached(), ACCOUNTS);
    var hits = new ArrayList<Hit>();
    var catalogue = billing.catalogue();
    for (AccountId account : next) {
      billing.history(account).ifPresent(h -> hits.addAll(fault.fingerprint().in(h, catalogue)));
    }
    AccountId reached = next.isEmpty() ? fault.reached() : next.getLast();
    var after =
        new Fault(
            fault.fingerprint(),
            fault.openedBy(),
            fault.openedAt(),
            fault.why(),
            reached,
            fault.seen() + next.size(),
            next.size() < ACCOUNTS);
    store.found(fault, after, hits);
  }

  private void giveBack(Line line) {
    Hit hit = line.hit();
    var action =
        new Action.CorrectFault(
            hit.account(),
            new Action.Disputed(hit.invoice(), hit.item(), hit.issued()),
            hit.difference(),
            codeOf(line),
            line.fault(),
            Objects.requireNonNullElse(line.why(), line.fault()));
    Actor by = Objects.requireNonNull(line.by());
    String key = key(line);
    Answer answer = actions.take(key, by, action, clock.instant());
    switch (answer) {
      case Answer.Done done -> {
        tell(key, done, hit.account());
        store.answered(line, Standing.POSTED, done.id().value());
      }
      case Answer.Waits(_, var why) -> store.answered(line, Standing.REFUSED, why.rule().label());
      case Answer.Refused(var why) -> store.answered(line, Standing.REFUSED, why.rule().label());
    }
  }

  private String codeOf(Line line) {
    return store.fault(line.fault()).orElseThrow().fingerprint().code().name();
  }

  private void tell(String key, Answer.Done done, AccountId account) {
    billing
        .history(account)
        .ifPresent(h ->
            news.tell(
                key,
                Kind.CORRECT_FAULT,
                done,
                h,
                billing.catalogue(),
                actions.cases(account),
                policy));
  }

  private static String key(Line line) {
    Hit hit = line.hit();
    String key = line.fault() + ":" + hit.account() + ":" + hit.invoice() + ":" + hit.item();
    return key.length() <= LONGEST_KEY
        ? key
        : line.fault() + ":" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
