package dev.penny.store.campaign;

import dev.penny.eligibility.trial.Trial;
import dev.penny.eligibility.trial.TrialReport;
import dev.penny.promotion.Promotion;
import dev.penny.source.jdbi.JdbiPastOrders;
import dev.penny.source.jsonl.PromotionForm;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries promotions on the bills of the last 90 days, in the background, one after the other. The
 * newest few results are kept; the same rules on the same day are not tried twice.
 */
public final class Previews {
  public static final int DAYS = 90;
  private static final int KEPT = 16;
  private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

  /** How far a preview has come: {@code done} of {@code all} accounts are read. */
  public sealed interface Progress {
    record Running(long done, long all) implements Progress {}

    record Ready(TrialReport report, LocalDate from, LocalDate to, long millis)
        implements Progress {}

    /** It could not be done; the log says why. */
    record Failed() implements Progress {}
  }

  private final JdbiPastOrders orders;
  private final Semaphore turn = new Semaphore(1, true);

  private final Map<String, Progress> jobs =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Progress> eldest) {
          return size() > KEPT;
        }
      };

  public Previews(JdbiPastOrders orders) {
    this.orders = orders;
  }

  /** Begins, unless it was begun before; returns the name to ask for it by. */
  public String begin(Promotion rules, LocalDate today) {
    String job = Digest.of(today + PromotionForm.write(rules).toString());
    synchronized (jobs) {
      Progress known = jobs.get(job);
      if (known != null && !(known instanceof Progress.Failed)) {
        return job;
      }
      jobs.put(job, new Progress.Running(0, 0));
    }
    var _ = Thread.ofVirtual().name("preview").start(() -> run(job, rules, today));
    return job;
  }

  /** Null: it is not known, or so old that it was forgotten. */
  public @Nullable Progress progress(String job) {
    synchronized (jobs) {
      return jobs.get(job);
    }
  }

  private void run(String job, Promotion rules, LocalDate today) {
    turn.acquireUninterruptibly();
    try {
      put(job, tried(job, rules, today));
    } catch (RuntimeException e) {
      LOG.error("a preview could not be made", e);
      put(job, new Progress.Failed());
    } finally {
      turn.release();
    }
  }

  private Progress tried(String job, Promotion rules, LocalDate today) {
    long began = System.nanoTime();
    long all = orders.accounts();
    put(job, new Progress.Running(0, all));
    var trial = new Trial(rules);
    LocalDate from = today.minusDays(DAYS);
    LocalDate to = today.plusDays(1);
    orders.each(from, to, trial::add, done -> put(job, new Progress.Running(done, all)));
    return new Progress.Ready(trial.report(), from, today, (System.nanoTime() - began) / 1_000_000);
  }

  private void put(String job, Progress progress) {
    synchronized (jobs) {
      jobs.put(job, progress);
    }
  }
}
