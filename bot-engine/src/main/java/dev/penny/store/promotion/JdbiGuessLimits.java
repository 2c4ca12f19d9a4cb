package dev.penny.store.promotion;

import dev.penny.database.Database;
import dev.penny.eligibility.Asker;
import dev.penny.eligibility.GuessAlarm;
import dev.penny.eligibility.GuessLimits;
import dev.penny.eligibility.GuessPolicy;
import dev.penny.eligibility.GuessPolicy.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The counters of wrong codes in the database: they outlive a restart, and all servers of a
 * database count together. The first refusal of a window raises an alarm: it is logged, kept for
 * {@link #alarms}, and handed to whoever counts them.
 */
public final class JdbiGuessLimits implements GuessLimits {
  private static final Logger LOG = LoggerFactory.getLogger(JdbiGuessLimits.class);
  private static final int PSEUDONYM = 12;

  private final Database database;
  private final CodeKey key;
  private final GuessPolicy policy;
  private final Consumer<GuessAlarm> alarm;
  private final Writing writing;

  /** The tables must be there: {@link #migrate}. */
  public JdbiGuessLimits(
      Database database, CodeKey key, GuessPolicy policy, Consumer<GuessAlarm> alarm) {
    this.database = database;
    this.key = key;
    this.policy = policy;
    this.alarm = alarm;
    this.writing = new Writing(database);
  }

  public static void migrate(Database database) {
    database.migrate("guess", "db/migration/guess");
  }

  @Override
  public Admission admit(Asker asker, int codes, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    var subjects = subjects(asker);
    // Who is over the limit costs a look and no write, or they could keep the disk busy.
    GuessRow full = database.jdbi().withHandle(h -> full(h, subjects, codes, now));
    if (full == null) {
      full = counted(subjects, codes, now);
    }
    if (full == null) {
      return new Admission.Admitted();
    }
    refuse(full, now);
    return new Admission.Blocked(full.scope(), full.ends());
  }

  private @Nullable GuessRow full(
      Handle handle, Map<Scope, String> subjects, int codes, Instant now) {
    for (var each : subjects.entrySet()) {
      GuessRow row = window(handle, each.getKey(), each.getValue(), now);
      if (row.used() + codes > policy.most(each.getKey())) {
        return row;
      }
    }
    return null;
  }

  private GuessRow window(Handle handle, Scope scope, String subject, Instant now) {
    return GuessRow.of(handle, subject, now)
        .orElseGet(() -> new GuessRow(subject, scope, 0, now.plus(policy.window())));
  }

  /** What undoes a count that found no room. */
  private static final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient GuessRow full;

    NoRoom(GuessRow full) {
      super(null, null, false, false);
      this.full = full;
    }
  }

  /** Counts everywhere or, where there is no room, nowhere; null: counted. */
  private @Nullable GuessRow counted(Map<Scope, String> subjects, int codes, Instant now) {
    try {
      writing.run(handle -> {
        count(handle, subjects, codes, now);
        return true;
      });
      return null;
    } catch (NoRoom found) {
      return found.full;
    }
  }

  /** Always in the order of the scopes, so that two who meet wait and do not block each other. */
  private void count(Handle handle, Map<Scope, String> subjects, int codes, Instant now) {
    for (var each : subjects.entrySet()) {
      Scope scope = each.getKey();
      if (GuessRow.count(handle, each.getValue(), codes, policy.most(scope), now)) {
        continue;
      }
      Optional<GuessRow> there = GuessRow.of(handle, each.getValue(), now);
      if (there.isPresent()) {
        throw new NoRoom(there.get());
      }
      new GuessRow(each.getValue(), scope, codes, now.plus(policy.window())).begin(handle, now);
    }
  }

  private void refuse(GuessRow full, Instant now) {
    boolean known = database.jdbi().withHandle(h -> refused(h, full.subject()));
    if (known || !Objects.requireNonNull(writing.run(h -> full.refuse(h, now)))) {
      return;
    }
    var raised = new GuessAlarm(full.scope(), pseudonym(full.subject()), full.used(), now);
    LOG.warn(
        "codes are being guessed: {} {} typed {} wrong ones and is held up until {}",
        raised.scope(),
        raised.subject(),
        raised.wrong(),
        full.ends());
    alarm.accept(raised);
  }

  private static boolean refused(Handle handle, String subject) {
    return handle
        .createQuery(
            "SELECT 1 FROM guess_window WHERE subject = :subject AND refused_at IS NOT NULL")
        .bind("subject", subject)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public void giveBack(Asker asker, int codes, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    writing.run(handle -> {
      subjects(asker).values().forEach(subject -> GuessRow.uncount(handle, subject, codes, now));
      return true;
    });
  }

  /** The alarms raised since then, the newest first, a hundred at most. */
  public List<GuessAlarm> alarms(Instant since) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT scope, subject, used, raised_at FROM guess_alarm"
                        + " WHERE raised_at >= :since ORDER BY seq DESC FETCH FIRST 100 ROWS ONLY")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, _) ->
                    new GuessAlarm(
                        Scope.valueOf(row.getString("scope")),
                        pseudonym(row.getString("subject")),
                        row.getLong("used"),
                        Objects.requireNonNull(row.getObject("raised_at", OffsetDateTime.class))
                            .toInstant()))
                .list());
  }

  private Map<Scope, String> subjects(Asker asker) {
    var subjects = new EnumMap<Scope, String>(Scope.class);
    subjects.put(Scope.ACCOUNT, key.hash("guess:account:" + asker.account()));
    if (asker.address() != null) {
      subjects.put(Scope.ADDRESS, key.hash("guess:address:" + asker.address()));
    }
    subjects.put(Scope.GLOBAL, key.hash("guess:global"));
    return subjects;
  }

  private static String pseudonym(String subject) {
    return subject.substring(0, PSEUDONYM);
  }
}
