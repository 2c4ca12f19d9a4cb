package dev.penny;

import dev.penny.action.Policy;
import dev.penny.database.Database;
import dev.penny.database.StorageFull;
import dev.penny.desk.CaseNews;
import dev.penny.desk.fault.FaultDesk;
import dev.penny.desk.fault.FaultWork;
import dev.penny.ledger.AccountList;
import dev.penny.ledger.BillingSource;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.fault.JdbiFaults;
import dev.penny.turn.CreditedBilling;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults in a house: what leads decide, and the work that goes on behind them. */
final class Faults implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final long PATIENCE_SECONDS = 5;

  private final FaultDesk desk;
  private final FaultWork work;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("penny-faults").factory());

  private Faults(FaultDesk desk, FaultWork work) {
    this.desk = desk;
    this.work = work;
  }

  static Faults of(
      Database database,
      BillingSource billing,
      AccountList accounts,
      JdbiActionLedger actions,
      Policy policy,
      CaseNews news,
      Clock clock) {
    var store = new JdbiFaults(database, actions);
    return new Faults(
        new FaultDesk(store, policy, clock),
        new FaultWork(
            store, new CreditedBilling(billing, actions), accounts, actions, policy, news, clock));
  }

  FaultDesk desk() {
    return desk;
  }

  /** Goes on with what a restart found open, and with whatever comes. */
  void begin() {
    var _ = worker.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
  }

  private void work() {
    try {
      boolean more = true;
      while (more && !worker.isShutdown()) {
        more = work.step();
      }
    } catch (StorageFull full) {
      LOG.debug("a fault waits for space on disk");
    } catch (RuntimeException e) {
      LOG.warn("the work on a fault stopped; it is tried again", e);
    }
  }

  /** Returns when the piece under way has ended. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the work on a fault was still under way; it goes on at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
