package dev.penny.identity;

import dev.penny.conversation.Customer;
import dev.penny.ledger.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Checks the host page's signed word for its signed-in customer, {@code typ} {@code JWT}. Claims:
 * {@code iss}, {@code aud}, {@code exp} (at most fifteen minutes ahead), {@code sub} the account
 * id, {@code name} for the greeting; {@code nbf} and {@code iat} are checked where present.
 */
public final class CustomerTokens {
  /** The longest life a token may have: it is there to open a socket, not to keep. */
  public static final Duration LIFE = HostWord.LIFE;

  private static final int LONGEST = 4096;

  /** What a token is worth. */
  public sealed interface Verdict {
    /** {@code locale} is the BCP 47 tag of the claim of that name (OpenID Connect), if given. */
    record Valid(Customer.SignedIn customer, @Nullable String locale) implements Verdict {
      public Valid(Customer.SignedIn customer) {
        this(customer, null);
      }
    }

    /** {@code reason}: for the developer of the host page; holds nothing of the token's content. */
    record Rejected(String reason) implements Verdict {}
  }

  private final HostWord word;

  public CustomerTokens(TokenKey key, String issuer, String audience) {
    this.word = new HostWord(key, issuer, audience, "JWT", LONGEST);
  }

  public Verdict check(String token, Instant now) {
    try {
      var claims = word.claims(token, now);
      String account = HostWord.subject(claims);
      String name = HostWord.text(claims, "name", 200);
      var customer = new Customer.SignedIn(new AccountId(account), name == null ? account : name);
      return new Verdict.Valid(customer, HostWord.text(claims, "locale", 35));
    } catch (HostWord.NotGood e) {
      return new Verdict.Rejected(String.valueOf(e.getMessage()));
    }
  }
}
