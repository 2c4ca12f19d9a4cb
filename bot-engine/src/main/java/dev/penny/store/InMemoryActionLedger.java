package dev.penny.store;

import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Authority;
import dev.penny.action.Entry;
import dev.penny.action.Policy;
import dev.penny.action.Purse;
import dev.penny.action.Refusal;
import dev.penny.action.Rule;
import dev.penny.ledger.AccountId;
import dev.penny.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** Books of actions for one question and for tests; they end with the process. */
public final class InMemoryActionLedger implements ActionLedger {
  private final Policy policy;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> reads = new ArrayList<>();

  public InMemoryActionLedger(Policy policy) {
    this.policy = policy;
  }

  @Override
  public synchronized Answer take(String key, Actor actor, Action action, Instant at) {
    for (Entry entry : entries) {
      if (entry.key().equals(key)) {
        return entry.actor().equals(actor) && entry.action().equals(action)
            ? entry.answer()
            : new Answer.Refused(new Refusal(Rule.KEY_REUSED, policy.version(), null, null, null));
      }
    }
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    var authority =
        new Authority(
            policy,
            cases(action.account()),
            (purse, currency) -> givenToday(actor, purse, currency, now),
            key,
            actor,
            now);
    Answer answer = authority.decide(action);
    entries.add(new Entry(entries.size() + 1L, key, actor, action, answer, now));
    return answer;
  }

  private Money givenToday(Actor actor, Purse purse, Currency currency, Instant now) {
    Instant day = policy.dayOf(now);
    Money given = Money.zero(currency);
    for (Entry entry : entries) {
      if (entry.answer() instanceof Answer.Done(_, var posted)
          && posted != null
          && posted.currency().equals(currency)
          && posted.signum() > 0
          && entry.action().kind().purse() == purse
          && entry.actor().purse().equals(actor.purse())
          && !entry.at().isBefore(day)) {
        given = given.plus(posted);
      }
    }
    return given;
  }

  @Override
  public synchronized List<Entry> entries(AccountId account) {
    return entries.stream().filter(e -> e.action().account().equals(account)).toList();
  }

  @Override
  public synchronized List<AccountId> waiting() {
    return entries.stream()
        .map(e -> e.action().account())
        .distinct()
        .filter(a -> cases(a).waitsSince() != null)
        .sorted(Comparator.comparing((AccountId a) -> String.valueOf(cases(a).waitsSince())))
        .toList();
  }

  @Override
  public synchronized void read(Actor by, AccountId account, String what, Instant at) {
    reads.add(by.id() + " " + what + " " + account);
  }

  /** Who looked at what, oldest first. */
  public synchronized List<String> reads() {
    return List.copyOf(reads);
  }
}
