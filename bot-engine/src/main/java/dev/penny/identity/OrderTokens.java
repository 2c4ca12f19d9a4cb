package dev.penny.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.AccountId;
import java.time.Instant;
import java.util.Objects;

/**
 * Checks the orders that a host page's server signed for its signed-in customer: {@code typ} {@code
 * order+jwt}, so that a word about who somebody is never passes for an order, nor an order for
 * that. Claims: {@code iss}, {@code aud}, {@code exp} (at most fifteen minutes ahead), {@code sub}
 * the account whose orders they are, and {@code orders}, which is read elsewhere.
 */
public final class OrderTokens {
  public static final String TYPE = "order+jwt";

  private static final int LONGEST = 60 * 1024;

  /** What a token is worth. */
  public sealed interface Verdict {
    /** {@code content} holds {@code orders}; they may be used until then and no longer. */
    record Valid(AccountId account, JsonNode content, Instant until) implements Verdict {}

    /** {@code reason}: for the developer of the host page. */
    record Rejected(String reason) implements Verdict {}
  }

  private final HostWord word;

  public OrderTokens(TokenKey key, String issuer, String audience) {
    this.word = new HostWord(key, issuer, audience, TYPE, LONGEST);
  }

  public Verdict check(String token, Instant now) {
    try {
      JsonNode claims = word.claims(token, now);
      var account = new AccountId(HostWord.subject(claims));
      if (!claims.path("orders").isArray()) {
        throw new HostWord.NotGood("the claim orders (a list) is missing");
      }
      Instant until = Objects.requireNonNull(HostWord.time(claims, "exp"));
      return new Verdict.Valid(account, claims, until);
    } catch (HostWord.NotGood e) {
      return new Verdict.Rejected(String.valueOf(e.getMessage()));
    }
  }
}
