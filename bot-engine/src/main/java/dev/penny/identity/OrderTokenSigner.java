package dev.penny.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.penny.ledger.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** What a host page's server does for the orders its page shows; the demo's shops use it. */
public final class OrderTokenSigner {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final TokenKey.Shared key;
  private final String issuer;
  private final String audience;

  public OrderTokenSigner(TokenKey.Shared key, String issuer, String audience) {
    this.key = key;
    this.issuer = issuer;
    this.audience = audience;
  }

  /** {@code content}: {@code orders} and, where it is known, {@code customer}, as plain JSON. */
  public String sign(AccountId account, Map<String, ?> content, Instant now) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .subject(account.value())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)));
    content.forEach(claims::claim);
    var type = new JOSEObjectType(OrderTokens.TYPE);
    var jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(type).build(), claims.build());
    try {
      jwt.sign(new MACSigner(key.secret()));
    } catch (JOSEException e) {
      throw new IllegalStateException("an order cannot be signed", e);
    }
    return jwt.serialize();
  }
}
