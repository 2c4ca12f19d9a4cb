package dev.penny.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.penny.conversation.AgentId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Agents' accounts and their sessions. Signing in gives the same answer, in about the same time,
 * for an unknown name and for a wrong password; after {@value #TRIES} wrong tries for one name, or
 * {@value #TRIES_PER_ADDRESS} from one address, every further one is turned away for a while
 * without being looked at.
 */
public final class AgentAccounts {
  static final int TRIES = 5;
  static final int TRIES_PER_ADDRESS = 30;
  static final Duration WAIT = Duration.ofMinutes(5);
  static final Duration SESSION = Duration.ofHours(12);

  /** What came of signing in. */
  public sealed interface SignIn {
    /** {@code token} is shown this once. */
    record Done(String token, AgentAccount account) implements SignIn {
      @Override
      public String toString() {
        return "Done[" + account.login() + "]";
      }
    }

    record Refused(String message) implements SignIn {}

    /** Too many tries; {@code retryAfter} at the latest it is possible again. */
    record Wait(String message, Duration retryAfter) implements SignIn {}
  }

  /** What came of adding an account or changing a password. */
  public sealed interface Change {
    record Done(AgentAccount account) implements Change {}

    record Refused(String message) implements Change {}
  }

  private final AgentStore store;
  private final Clock clock;
  private final Cache<String, AtomicInteger> failures;

  /** The hash of a password nobody has, so that an unknown name takes as long as a known one. */
  private final Supplier<String> nobody = once(() -> Passwords.hash(Secrets.fresh()));

  public AgentAccounts(AgentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
    this.failures =
        Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WAIT).ticker(ticker).build();
  }

  public Change add(AgentAccount account, String password) {
    return changed(account, password, hash -> store.add(account, hash, clock.instant()), "exists");
  }

  public Change setPassword(AgentAccount account, String password) {
    return changed(
        account, password, hash -> store.setPassword(account.login(), hash), "does not exist");
  }

  private static Change changed(
      AgentAccount account, String password, Predicate<String> store, String otherwise) {
    if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
      return new Change.Refused(
          "a password has "
              + Passwords.SHORTEST
              + " to "
              + Passwords.LONGEST
              + " characters, this one has "
              + password.length());
    }
    return store.test(Passwords.hash(password))
        ? new Change.Done(account)
        : new Change.Refused("an agent \"" + account.login() + "\" " + otherwise);
  }

  public List<AgentAccount> all() {
    return store.all();
  }

  /** {@code address}: where the try comes from, as the connection shows it. */
  public SignIn signIn(String login, String password, String address) {
    var name = login.strip().toLowerCase(Locale.ROOT);
    var byName = tries("name " + name.substring(0, Math.min(name.length(), 64)));
    var byAddress = tries("address " + address);
    if (byName.incrementAndGet() > TRIES || byAddress.incrementAndGet() > TRIES_PER_ADDRESS) {
      return new SignIn.Wait(
          "Too many tries. Wait " + WAIT.toMinutes() + " minutes, then try again.", WAIT);
    }
    var found = credentials(name);
    var hash = found.map(AgentStore.Credentials::passwordHash).orElseGet(nobody);
    var given = password.length() > Passwords.LONGEST ? "" : password;
    if (!Passwords.fits(given, hash) || found.isEmpty()) {
      return new SignIn.Refused("Name or password is wrong.");
    }
    byName.set(0);
    byAddress.decrementAndGet();
    var token = Secrets.fresh();
    var account = found.get().account();
    var now = clock.instant();
    store.open(Secrets.hash(token), account.login(), now, now.plus(SESSION));
    return new SignIn.Done(token, account);
  }

  /** Whose token this is, unless it is unknown or over. */
  public Optional<AgentAccount> session(String token) {
    return store.session(Secrets.hash(token), clock.instant());
  }

  public void signOut(String token) {
    store.close(Secrets.hash(token));
  }

  /** Made at the first need: hashing is slow on purpose, and no start should wait for it. */
  private static Supplier<String> once(Supplier<String> make) {
    var made = new AtomicReference<@Nullable String>();
    return () -> {
      String known = made.get();
      if (known == null) {
        made.compareAndSet(null, make.get());
        known = String.valueOf(made.get());
      }
      return known;
    };
  }

  private AtomicInteger tries(String of) {
    return failures.get(of, key -> new AtomicInteger());
  }

  private Optional<AgentStore.Credentials> credentials(String name) {
    return name.isEmpty() || name.length() > 64
        ? Optional.empty()
        : store.credentials(new AgentId(name));
  }
}
