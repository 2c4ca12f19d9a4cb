package dev.penny.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.penny.conversation.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What a host page's server does for its signed-in customer; the demo pages use it. */
public final class CustomerTokenSigner {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private final TokenKey.Shared key;
  private final String issuer;
  private final String audience;

  public CustomerTokenSigner(TokenKey.Shared key, String issuer, String audience) {
    this.key = key;
    this.issuer = issuer;
    this.audience = audience;
  }

  public String sign(Customer.SignedIn customer, Instant now) {
    return sign(customer, null, now);
  }

  /** {@code locale}: how this customer's bills write money and dates, as a BCP 47 tag. */
  public String sign(Customer.SignedIn customer, @Nullable String locale, Instant now) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .subject(customer.account().value())
            .claim("name", customer.displayName())
            .claim("locale", locale)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
    var jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(new MACSigner(key.secret()));
    } catch (JOSEException e) {
      throw new IllegalStateException("a customer's token cannot be signed", e);
    }
    return jwt.serialize();
  }
}
