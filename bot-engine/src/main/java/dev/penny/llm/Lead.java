package dev.penny.llm;

import dev.penny.conversation.ConversationId;
import dev.penny.llm.ModelMeters.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a model to its budget and its time, and leaves it alone while it fails. Whoever asks gets
 * an answer or nothing, never a fault, and never waits longer than the patience.
 */
final class Lead {
  private static final Logger LOG = LoggerFactory.getLogger(Lead.class);
  private static final int AT_ONCE = 16;

  private final Budget budget;
  private final Breaker breaker = new Breaker();
  private final Haste haste = new Haste();
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Duration patience;
  private final Clock clock;
  private final ModelMeters meters;

  Lead(ModelSettings settings, Clock clock, ModelMeters meters) {
    this.budget = new Budget(settings.perConversation(), settings.perDay());
    this.patience = settings.patience();
    this.clock = clock;
    this.meters = meters;
    meters.breaker(() -> breaker.isOpen(clock.instant()));
  }

  /** The answer, or null: it was not asked, took too long, or failed. */
  @Nullable String ask(ConversationId conversation, Supplier<String> question) {
    if (!free.tryAcquire()) {
      meters.unanswered(Why.TOO_MANY_AT_ONCE);
      return null;
    }
    try {
      Why why = mayNot(conversation);
      if (why != null) {
        meters.unanswered(why);
        return null;
      }
      meters.asked();
      long start = System.nanoTime();
      String answer = answer(question);
      haste.took(conversation, Duration.ofNanos(System.nanoTime() - start), clock.instant());
      return answer;
    } finally {
      free.release();
    }
  }

  private @Nullable Why mayNot(ConversationId conversation) {
    Instant now = clock.instant();
    if (!haste.allows(conversation, patience, now)) {
      return Why.NO_TIME_LEFT;
    }
    if (breaker.isOpen(now)) {
      return Why.BREAKER_OPEN;
    }
    if (!budget.take(conversation, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      return Why.BUDGET_USED_UP;
    }
    return breaker.allows(now) ? null : Why.BREAKER_OPEN;
  }

  private @Nullable String answer(Supplier<String> question) {
    var task = new FutureTask<>(question::get);
    Thread.ofVirtual().name("model").start(task);
    try {
      String answer = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      breaker.succeeded();
      meters.answered();
      return answer;
    } catch (TimeoutException late) {
      failed(Why.TIMED_OUT, null);
    } catch (ExecutionException e) {
      ModelBusy busy = busy(e);
      failed(busy == null ? Why.FAILED : Why.BUSY, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      var _ = task.cancel(true);
    }
    return null;
  }

  private void failed(Why why, @Nullable Throwable fault) {
    ModelBusy busy = fault == null ? null : busy(fault);
    Duration wait = busy == null ? null : busy.pause();
    breaker.failed(clock.instant(), busy != null && wait == null ? BUSY : wait);
    meters.unanswered(why);
    LOG.info(
        "the model gave no answer ({}{})",
        why,
        fault == null ? "" : ", " + root(fault).getClass().getSimpleName());
  }

  /** How long a provider is left alone that is busy and does not say for how long. */
  private static final Duration BUSY = Duration.ofSeconds(30);

  private static @Nullable ModelBusy busy(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof ModelBusy busy) {
        return busy;
      }
    }
    return null;
  }

  private static Throwable root(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
