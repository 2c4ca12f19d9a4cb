package dev.penny.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast clients may go: frames per connection, messages per account (or anonymous conversation,
 * and then per address as well), handshakes per address and in total. A refusal says how long to
 * wait.
 */
public final class Pace {
  /** Milliseconds to wait when a budget is spent; {@link #GO} when it is not. */
  static final long GO = 0;

  private static final Duration FORGET = Duration.ofMinutes(10);
  private static final int REMEMBERED = 50_000;

  /**
   * The budgets.
   *
   * @param framesPerSecond of any kind on one connection; three seconds' worth may come at once
   * @param messagesPerSecond said under one account; ten seconds' worth may come at once
   * @param messagesPerAddress said a second by all at one address who are not signed in, because a
   *     new conversation costs nothing; five seconds' worth may come at once
   * @param handshakesPerSecond from one address; five seconds' worth may come at once
   * @param handshakesInAll per second from everywhere
   * @param patience refusals on one connection in ten seconds before it is closed
   */
  public record Rates(
      int framesPerSecond,
      int messagesPerSecond,
      int messagesPerAddress,
      int handshakesPerSecond,
      int handshakesInAll,
      int patience) {
    public static final Rates USUAL = new Rates(20, 2, 5, 20, 500, 50);
  }

  private final Rates rates;
  private final Bucket handshakes;
  private final Cache<String, Bucket> handshakesByAddress = cache();
  private final Cache<String, Bucket> messagesByAddress = cache();
  private final Cache<String, Bucket> byAccount = cache();

  public Pace(Rates rates) {
    this.rates = rates;
    this.handshakes = bucket(rates.handshakesInAll(), 2);
  }

  private static Cache<String, Bucket> cache() {
    return Caffeine.newBuilder().expireAfterAccess(FORGET).maximumSize(REMEMBERED).build();
  }

  /** {@code perSecond} on the long run and {@code seconds} worth of it at once. */
  private static Bucket bucket(int perSecond, int seconds) {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity((long) perSecond * seconds)
                .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  private static long take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? GO : Math.max(1, probe.getNanosToWaitForRefill() / 1_000_000);
  }

  /** Milliseconds to wait, or {@link #GO}. */
  long handshake(String address) {
    long here = take(handshakesByAddress.get(address, a -> bucket(rates.handshakesPerSecond(), 5)));
    return here == GO ? take(handshakes) : here;
  }

  /**
   * Milliseconds to wait, or {@link #GO}.
   *
   * @param address of a client who is not signed in; absent: only the account counts
   */
  long message(String account, @Nullable String address) {
    long here = take(byAccount.get(account, a -> bucket(rates.messagesPerSecond(), 10)));
    return here == GO && address != null
        ? take(messagesByAddress.get(address, a -> bucket(rates.messagesPerAddress(), 5)))
        : here;
  }

  Meter meter() {
    return new Meter();
  }

  /** One connection's budget; made when its first frame comes. */
  final class Meter {
    private final Bucket frames = bucket(rates.framesPerSecond(), 3);
    private final Bucket refusals =
        Bucket.builder()
            .addLimit(limit ->
                limit
                    .capacity(rates.patience())
                    .refillIntervally(rates.patience(), Duration.ofSeconds(10)))
            .build();

    /** Milliseconds to wait, or {@link #GO}. */
    long frame() {
      return take(frames);
    }

    /** Counts a refusal; false when there have been too many: close. */
    boolean mayBeRefusedAgain() {
      return refusals.tryConsume(1);
    }
  }
}
