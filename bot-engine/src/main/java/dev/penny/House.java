package dev.penny;

import dev.penny.conversation.TurnId;
import dev.penny.database.Database;
import dev.penny.database.StorageFull;
import dev.penny.desk.Desk;
import dev.penny.identity.AgentAccounts;
import dev.penny.learning.Keeping;
import dev.penny.ledger.BillingSource;
import dev.penny.search.lucene.Knowledge;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.JdbiProofStore;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.Lanes;
import dev.penny.turn.LeftHolds;
import dev.penny.turn.LiveFeed;
import dev.penny.turn.Owed;
import dev.penny.turn.TurnPipeline;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything behind the doors, put together by {@link Wiring}. Close it after the doors. */
public final class House implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(House.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Database database;
  private final Knowledge knowledge;
  private final Future<?> warm;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("penny-desk").factory());
  private final Parts parts;

  /** The parts that the doors need. */
  record Parts(
      PrometheusMeterRegistry registry,
      Clock clock,
      ConversationLog log,
      Lanes lanes,
      LiveFeed feed,
      BillingSource billing,
      Desk desk,
      AgentAccounts accounts,
      TurnPipeline turns,
      Owed owed,
      Classroom classroom,
      Keeping keeping,
      JdbiActionLedger actions,
      Faults faults,
      @Nullable Promotions promotions,
      LeftHolds holds) {}

  /** {@code warm} is done when the language model is loaded. */
  House(Database database, Knowledge knowledge, Future<?> warm, Parts parts) {
    this.database = database;
    this.knowledge = knowledge;
    this.parts = parts;
    this.warm = warm;
  }

  static TurnId newTurn() {
    return new TurnId(UUID.randomUUID().toString());
  }

  /** Answers what was left unanswered, and starts looking after silent agents. */
  void begin() {
    int answered = parts.turns().resumeUnanswered();
    if (answered > 0) {
      LOG.info("{} messages were answered that had been left unanswered", answered);
    }
    var _ = ticks.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    var _ = ticks.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS);
    var _ = ticks.scheduleWithFixedDelay(this::expire, 5, 5, TimeUnit.SECONDS);
    parts.faults().begin();
  }

  /** Reservations that ran out leave the counters, so that others see what is free. */
  private void expire() {
    Promotions promotions = parts.promotions();
    if (promotions == null) {
      return;
    }
    try {
      parts.holds().sweep();
      promotions.expiry().accept(parts.clock().instant());
    } catch (RuntimeException e) {
      LOG.warn("reservations that ran out could not be taken out", e);
    }
  }

  private void forget() {
    try {
      parts.keeping().forgetOld();
      int erased = new JdbiProofStore(database).erase(parts.clock().instant());
      if (parts.promotions() != null) {
        parts.promotions().orders().forget(parts.clock().instant());
      }
      LOG.debug("{} files were erased, their time being over", erased);
    } catch (RuntimeException e) {
      LOG.warn("what is old could not be removed", e);
    }
  }

  private void sweep() {
    try {
      parts.owed().retry();
      parts.desk().sweep();
    } catch (StorageFull full) {
      // Nothing can be written now; the readiness check tells it, and the next sweep tries again.
    } catch (RuntimeException e) {
      LOG.warn("silent agents could not be looked for", e);
    }
  }

  Parts parts() {
    return parts;
  }

  Database database() {
    return database;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /** What is not ready now, one line each; empty: all is. */
  List<String> missing() {
    var missing = new ArrayList<String>();
    if (!warm.isDone()) {
      missing.add("language model: still loading");
    } else if (warm.state() == Future.State.FAILED) {
      missing.add("language model: could not be loaded");
    }
    try {
      database.checkSpace();
      var _ =
          database
              .jdbi()
              .withHandle(handle -> handle.execute("SELECT 1 FROM conversation WHERE 1 = 0"));
    } catch (StorageFull full) {
      missing.add("disk: nearly full");
    } catch (RuntimeException e) {
      missing.add("database: does not answer");
    }
    return missing;
  }

  /** Waits until the language model is there; the first message would wait for it otherwise. */
  void awaitWarm() {
    try {
      warm.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the language model cannot be loaded", e);
    }
  }

  /**
   * Waits until the model is loaded, or could not be: a process that exits while the model's native
   * runtime is loading is aborted by it, with exit code 134 instead of ours.
   */
  static void settle(Future<?> warm) {
    try {
      warm.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.debug("the language model could not be loaded", e);
    }
  }

  /** Takes no further turn and returns when those under way have ended, or after ten seconds. */
  void finishTurns() {
    ticks.shutdown();
    parts.faults().close();
    try {
      if (!ticks.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          || !parts.lanes().close(PATIENCE)) {
        LOG.warn("some turns were still under way; they will be answered at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Once the doors are closed. */
  @Override
  public void close() {
    finishTurns();
    parts.keeping().close();
    parts.classroom().learning().close();
    settle(warm);
    try {
      knowledge.close();
    } catch (IOException e) {
      LOG.warn("the search index could not be closed", e);
    } finally {
      database.close();
    }
  }
}
