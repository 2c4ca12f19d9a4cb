package dev.penny.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import dev.penny.conversation.Customer;
import dev.penny.identity.CustomerTokens.Verdict;
import dev.penny.ledger.AccountId;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CustomerTokensTest {
  private static final String ISSUER = "https://shop.example";
  private static KeyPair rsa;
  private static KeyPair ec;
  private static BadTokens bad;
  private final CustomerTokens byHs = with(new TokenKey.Shared(BadTokens.SECRET));

  @BeforeAll
  static void keys() throws Exception {
    var rsaKeys = KeyPairGenerator.getInstance("RSA");
    rsaKeys.initialize(2048);
    rsa = rsaKeys.generateKeyPair();
    var ecKeys = KeyPairGenerator.getInstance("EC");
    ecKeys.initialize(256);
    ec = ecKeys.generateKeyPair();
    bad = new BadTokens(rsa, ec);
  }

  @Test
  void noBadTokenIsLetIn() throws Exception {
    var tokens = bad.all();
    assertThat(tokens).hasSizeGreaterThanOrEqualTo(400);
    var letIn = new ArrayList<String>();
    tokens.forEach((name, token) -> {
      if (byHs.check(token, BadTokens.NOW) instanceof Verdict.Valid) {
        letIn.add(name);
      }
    });
    assertThat(letIn).isEmpty();
  }

  /** What was signed for one algorithm is not let in by a server configured for another. */
  @Test
  void noHsTokenIsLetInWhereAPublicKeyIsConfigured() throws Exception {
    var byRsa = with(TokenKey.ofPem(bad.pem()));
    var byEc = with(new TokenKey.Ec((ECPublicKey) ec.getPublic()));
    var tokens = bad.all();
    tokens.put("good HS256", BadTokens.good());
    tokens.remove("really RS256");
    assertThat(tokens.values())
        .noneMatch(token -> byRsa.check(token, BadTokens.NOW) instanceof Verdict.Valid);
    tokens.remove("really ES256");
    assertThat(tokens.values())
        .noneMatch(token -> byEc.check(token, BadTokens.NOW) instanceof Verdict.Valid);
  }

  @Test
  void goodTokensOfEachConfiguredAlgorithmAreLetIn() throws Exception {
    var ada = new Verdict.Valid(new Customer.SignedIn(new AccountId("A-1"), "Ada"));
    var claims = BadTokens.claims("");
    assertThat(byHs.check(BadTokens.good(), BadTokens.NOW)).isEqualTo(ada);
    assertThat(
            with(new TokenKey.Rsa((RSAPublicKey) rsa.getPublic()))
                .check(
                    BadTokens.signed(
                        JWSAlgorithm.RS256, new RSASSASigner(rsa.getPrivate()), claims),
                    BadTokens.NOW))
        .isEqualTo(ada);
    assertThat(
            with(new TokenKey.Ec((ECPublicKey) ec.getPublic()))
                .check(
                    BadTokens.signed(
                        JWSAlgorithm.ES256,
                        new ECDSASigner((ECPrivateKey) ec.getPrivate()),
                        claims),
                    BadTokens.NOW))
        .isEqualTo(ada);
  }

  @Test
  void whatIsAllowedIsLetIn() {
    long now = BadTokens.NOW.getEpochSecond();
    var allowed =
        new String[] {
          "exp=" + (now - 59),
          "exp=" + (now + 900),
          "nbf=" + (now + 59),
          "iat=",
          "aud=[\"shop\",\"penny\"]",
          "name=",
          "roles=[\"x\"]"
        };
    for (var claims : allowed) {
      var token = BadTokens.hs(BadTokens.HEADER, BadTokens.claims(claims));
      assertThat(byHs.check(token, BadTokens.NOW)).as(claims).isInstanceOf(Verdict.Valid.class);
    }
    var withKid = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"2026\"}";
    assertThat(byHs.check(BadTokens.hs(withKid, BadTokens.claims("")), BadTokens.NOW))
        .isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void whatTheDemoHostSignsIsLetInForFiveMinutes() {
    var ada = new Customer.SignedIn(new AccountId("A-1"), "Ada „Lovelace“ <b>");
    var signer = new CustomerTokenSigner(new TokenKey.Shared(BadTokens.SECRET), ISSUER, "penny");
    var token = signer.sign(ada, BadTokens.NOW);
    assertThat(byHs.check(token, BadTokens.NOW)).isEqualTo(new Verdict.Valid(ada));
    assertThat(byHs.check(token, BadTokens.NOW.plus(Duration.ofMinutes(6))))
        .isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void aReasonSaysWhatToMendAndRepeatsNothingOfTheToken() {
    var expired = BadTokens.hs(BadTokens.HEADER, BadTokens.claims("exp=1;;name=\"Ada\""));
    assertThat(((Verdict.Rejected) byHs.check(expired, BadTokens.NOW)).reason())
        .contains("expired")
        .doesNotContain("Ada");
  }

  @Test
  void aWeakKeyIsRefusedWhenItIsConfigured() throws Exception {
    assertThatThrownBy(() -> new TokenKey.Shared("too short")).hasMessageContaining("32");
    var small = KeyPairGenerator.getInstance("RSA");
    small.initialize(1024);
    var key = (RSAPublicKey) small.generateKeyPair().getPublic();
    assertThatThrownBy(() -> new TokenKey.Rsa(key)).hasMessageContaining("2048");
    assertThatThrownBy(() -> TokenKey.ofPem("nonsense")).hasMessageContaining("PEM");
  }

  private static CustomerTokens with(TokenKey key) {
    return new CustomerTokens(key, ISSUER, "penny");
  }
}
