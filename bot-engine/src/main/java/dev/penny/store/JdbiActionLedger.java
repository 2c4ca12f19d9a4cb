package dev.penny.store;

import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Authority;
import dev.penny.action.Cases;
import dev.penny.action.Entry;
import dev.penny.action.Policy;
import dev.penny.action.Purse;
import dev.penny.action.Refusal;
import dev.penny.action.Rule;
import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.ledger.AccountId;
import dev.penny.money.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The durable books of actions. One writer at a time: within a process by a lock, between processes
 * by the row at the end of the audit log, which every write takes first. So what a limit has left
 * is read after the last write and before the next one.
 */
public final class JdbiActionLedger implements ActionLedger {
  private static final String SELECT = "SELECT " + ActionRow.COLUMNS + " FROM action_ledger a";

  private final Database database;
  private final Policy policy;
  private final AuditAnchor anchor;
  private final ReentrantLock writing = new ReentrantLock();

  /** The tables must be there: {@link #migrate}. */
  public JdbiActionLedger(Database database, Policy policy, AuditAnchor anchor) {
    this.database = database;
    this.policy = policy;
    this.anchor = anchor;
  }

  public static void migrate(Database database) {
    database.migrate("action", "db/migration/action");
  }

  @Override
  public Answer take(String key, Actor actor, Action action, Instant at) {
    return take(key, actor, action, at, _ -> {});
  }

  /** The same; {@code with} is written in the same commit where the action is done. */
  Answer take(String key, Actor actor, Action action, Instant at, Consumer<Handle> with) {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    return write(handle -> {
      var chain = AuditChain.take(handle);
      ActionRow before = stored(handle, key);
      if (before != null) {
        return new Written<>(again(before, actor, action), null);
      }
      Answer answer = authority(handle, key, actor, action, now).decide(action);
      var row = ActionRow.of(new Entry(chain.next(), key, actor, action, answer, now));
      row.insert(handle);
      if (answer instanceof Answer.Done) {
        with.accept(handle);
      }
      wait(handle, action.account());
      String what = row.kind() + ":" + answer.getClass().getSimpleName();
      return new Written<>(answer, chain.append(actor, what, row.account(), row.seal(), now));
    });
  }

  @Override
  public void read(Actor by, AccountId account, String what, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    write(handle -> {
      var chain = AuditChain.take(handle);
      return new Written<>(true, chain.append(by, "read:" + what, account.value(), Seal.NONE, now));
    });
  }

  /** What a change came to; {@code what} goes into the audit log, null: nothing was changed. */
  public record Change<T>(T answer, @Nullable String what) {}

  /**
   * Changes something that belongs to no account and keeps who did it, in one commit: {@code
   * subject} names what was changed, at most 256 characters, {@link Change#what} how, at most 200.
   */
  public <T> T change(Actor by, String subject, Instant at, Function<Handle, Change<T>> work) {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    return write(handle -> {
      var chain = AuditChain.take(handle);
      Change<T> change = work.apply(handle);
      String what = change.what();
      return new Written<>(
          change.answer(), what == null ? null : chain.append(by, what, subject, Seal.NONE, now));
    });
  }

  @Override
  public List<Entry> entries(AccountId account) {
    return database.jdbi().withHandle(handle -> entries(handle, account));
  }

  @Override
  public List<AccountId> waiting() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT account_id FROM action_waiting ORDER BY since, account_id")
                .mapTo(String.class)
                .map(AccountId::new)
                .list());
  }

  /** {@code head} null: nothing was written. */
  private record Written<T>(T answer, AuditChain.@Nullable Head head) {}

  private <T> T write(Function<Handle, Written<T>> work) {
    database.checkSpace();
    writing.lock();
    try {
      Written<T> written = Retry.onConflict(() -> database.jdbi().inTransaction(work::apply));
      if (written.head() != null) {
        anchor.put(written.head());
      }
      return written.answer();
    } finally {
      writing.unlock();
    }
  }

  private Answer again(ActionRow before, Actor actor, Action action) {
    return before.inputHash().equals(ActionRow.inputHash(actor, action))
        ? before.entry().answer()
        : new Answer.Refused(new Refusal(Rule.KEY_REUSED, policy.version(), null, null, null));
  }

  private Authority authority(Handle handle, String key, Actor actor, Action action, Instant now) {
    Cases cases = Cases.of(entries(handle, action.account()));
    return new Authority(
        policy,
        cases,
        (purse, currency) -> givenToday(handle, actor, purse, currency, now),
        key,
        actor,
        now);
  }

  private Money givenToday(
      Handle handle, Actor actor, Purse purse, Currency currency, Instant now) {
    Instant day = policy.dayOf(now);
    long minor =
        handle
            .createQuery(
                "SELECT COALESCE(SUM(posted_minor), 0) FROM action_ledger WHERE purse = :purse"
                    + " AND kind IN (<kinds>) AND currency = :currency AND posted_minor > 0"
                    + " AND occurred_at >= :day")
            .bind("purse", actor.purse())
            .bindList("kinds", purse.labels())
            .bind("currency", currency.getCurrencyCode())
            .bind("day", day.atOffset(ZoneOffset.UTC))
            .mapTo(Long.class)
            .one();
    return Money.of(minor, currency);
  }

  private static @Nullable ActionRow stored(Handle handle, String key) {
    return handle
        .createQuery(SELECT + " WHERE a.action_key = :key")
        .bind("key", key)
        .map((row, _) -> ActionRow.read(row))
        .findFirst()
        .orElse(null);
  }

  private static List<Entry> entries(Handle handle, AccountId account) {
    return handle
        .createQuery(SELECT + " WHERE a.account_id = :account ORDER BY a.seq")
        .bind("account", account.value())
        .map((row, _) -> ActionRow.read(row).entry())
        .list();
  }

  private static void wait(Handle handle, AccountId account) {
    handle.execute("DELETE FROM action_waiting WHERE account_id = ?", account.value());
    Instant since = Cases.of(entries(handle, account)).waitsSince();
    if (since != null) {
      handle.execute(
          "INSERT INTO action_waiting (account_id, since) VALUES (?, ?)",
          account.value(),
          since.atOffset(ZoneOffset.UTC));
    }
  }
}
