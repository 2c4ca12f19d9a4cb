package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.penny.channel.web.Admission.Admitted;
import dev.penny.channel.web.Admission.TurnedAway;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.TurnId;
import dev.penny.desk.Desk;
import dev.penny.desk.DeskRules;
import dev.penny.desk.TestClock;
import dev.penny.identity.CustomerTokenSigner;
import dev.penny.identity.CustomerTokens;
import dev.penny.identity.ResumeKeys;
import dev.penny.identity.TokenKey;
import dev.penny.ledger.AccountId;
import dev.penny.protocol.ClientFrame.Hello;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.InMemoryDeskStore;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may enter which conversation. Whoever may not learns nothing, not even that it exists. */
class AdmissionsTest {
  private static final TokenKey.Shared KEY =
      new TokenKey.Shared("the host page's secret of more than 32 bytes");
  private static final Customer.SignedIn ADA =
      new Customer.SignedIn(new AccountId("A-1"), "Ada Example");
  private static final Customer.SignedIn EVE =
      new Customer.SignedIn(new AccountId("A-2"), "Eve Example");

  private final TestClock clock = new TestClock();
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final Fresh fresh = new Fresh();
  private final ResumeKeys keys = new ResumeKeys(new MemoryIdentity.Keys(), clock);
  private final Admissions admissions = admissions(new CustomerTokens(KEY, "website", "penny"));

  private Admissions admissions(CustomerTokens tokens) {
    var lanes = new Lanes(10);
    var feed = new LiveFeed();
    var desk =
        new Desk(
            log,
            new InMemoryDeskStore(log),
            lanes,
            feed,
            clock,
            AdmissionsTest::turn,
            DeskRules.USUAL);
    return new Admissions(log, feed, lanes, desk.views(), tokens, keys, fresh, clock);
  }

  private static TurnId turn() {
    return new TurnId(UUID.randomUUID().toString());
  }

  private static String token(Customer.SignedIn customer, TestClock clock) {
    return new CustomerTokenSigner(KEY, "website", "penny").sign(customer, clock.instant());
  }

  private String token(Customer.SignedIn customer) {
    return token(customer, clock);
  }

  private Admission hello(String token, String conversation, String key) {
    return admissions.admit(new Hello(1, token, conversation, key, 0, "en"));
  }

  private Admitted anew(String token) {
    return (Admitted) hello(token, null, null);
  }

  /** As the first message does. */
  private Admitted spoken(Admitted in, Customer customer) {
    keys.keep(in.conversation(), in.key());
    log.append(
        in.conversation(),
        0,
        turn(),
        List.of(new Event.ConversationOpened(customer, "en")),
        clock.instant());
    fresh.remove(in.conversation());
    return in;
  }

  private Customer owner(ConversationId id) {
    return Conversation.of(id, log.events(id, 0)).customer();
  }

  private void assertUnknown(Admission admission) {
    assertThat(admission).isEqualTo(hello(null, "never-was", "some-key"));
    assertThat(((TurnedAway) admission).code()).isEqualTo(RefusalCode.UNKNOWN_CONVERSATION);
  }

  @Test
  void anAnonymousConversationIsResumedWithItsOwnKeyAlone() {
    var mine = anew(null);
    var other = spoken(anew(null), new Customer.Anonymous());
    for (boolean said : new boolean[] {false, true}) {
      if (said) {
        spoken(mine, new Customer.Anonymous());
      }
      String id = mine.conversation().value();
      assertThat(hello(null, id, mine.key())).isInstanceOf(Admitted.class);
      assertUnknown(hello(null, id, other.key()));
      assertUnknown(hello(null, id, mine.key() + "x"));
      assertUnknown(hello(null, id, ""));
      assertUnknown(hello(null, id, null));
      assertUnknown(hello(null, " ", mine.key()));
      assertUnknown(hello(null, "x".repeat(65), mine.key()));
    }
  }

  @Test
  void aConversationOfAnAccountNeedsItsKeyAndItsAccountsToken() {
    var mine = spoken(anew(token(ADA)), ADA);
    String id = mine.conversation().value();
    assertUnknown(hello(null, id, mine.key()));
    assertUnknown(hello(token(EVE), id, mine.key()));
    assertUnknown(hello(token(ADA), id, "another-key"));
    var back = (Admitted) hello(token(ADA), id, mine.key());
    assertThat(back.customer()).isEqualTo("Ada Example");
    assertThat(back.pacedAs()).isEqualTo("account A-1");
  }

  @Test
  void onAnotherDeviceTheTokenAloneFindsTheAccountsOpenConversationAndNobodyElses() {
    var mine = spoken(anew(token(ADA)), ADA);
    var there = anew(token(ADA));
    assertThat(there.conversation()).isEqualTo(mine.conversation());
    assertThat(there.key()).isNotEqualTo(mine.key());
    assertThat(anew(token(EVE)).conversation()).isNotEqualTo(mine.conversation());
    assertThat(anew(null).conversation()).isNotEqualTo(mine.conversation());
  }

  @Test
  void aTokenThatIsNoGoodOpensNothingAndSaysWhy() throws JOSEException {
    var mine = spoken(anew(token(ADA)), ADA);
    String old = token(ADA);
    clock.pass(Duration.ofMinutes(20));
    var bad =
        Map.of(
            "expired", old,
            "of another key", sign("another secret of more than 32 bytes!", "website", "penny"),
            "for another audience", sign(KEY.secret(), "website", "shop"),
            "of another issuer", sign(KEY.secret(), "elsewhere", "penny"),
            "without a signature", unsigned(),
            "with a changed end", token(ADA).replaceFirst(".$", "A").replaceFirst(".$", "_"),
            "no token at all", "let me in");
    bad.forEach((name, token) -> {
      assertThat(hello(token, mine.conversation().value(), mine.key()))
          .as(name)
          .isInstanceOf(TurnedAway.class);
      var in = anew(token);
      assertThat(in.customer()).as(name).isNull();
      assertThat(in.conversation()).as(name).isNotEqualTo(mine.conversation());
      assertThat(in.signInHint()).as(name).isNotBlank().doesNotContain("Ada", "A-1");
    });
  }

  private String sign(String secret, String issuer, String audience) {
    return new CustomerTokenSigner(new TokenKey.Shared(secret), issuer, audience)
        .sign(ADA, clock.instant());
  }

  private String unsigned() {
    var claims =
        new JWTClaimsSet.Builder()
            .subject("A-1")
            .issuer("website")
            .audience("penny")
            .expirationTime(Date.from(clock.instant().plusSeconds(60)))
            .build();
    return new PlainJWT(new PlainHeader(), claims).serialize();
  }

  @Test
  void signingInTakesAnAnonymousConversationAlongAndItsKeyAloneIsThenWorthNothing() {
    var mine = spoken(anew(null), new Customer.Anonymous());
    String id = mine.conversation().value();
    var in = (Admitted) hello(token(ADA), id, mine.key());
    assertThat(in.conversation()).isEqualTo(mine.conversation());
    assertThat(owner(mine.conversation())).isEqualTo(ADA);
    assertUnknown(hello(null, id, mine.key()));
    assertUnknown(hello(token(EVE), id, mine.key()));
  }

  @Test
  void whereNoKeyForTokensIsConfiguredEverybodyIsAnonymous() {
    var open = admissions(null).admit(new Hello(1, token(ADA), null, null, 0, "en"));
    assertThat(((Admitted) open).customer()).isNull();
    assertThat(((Admitted) open).signInHint()).contains("token.secret");
  }

  @Test
  void whoseConversationItIsTakesItsKeyAndItsOwnersToken() {
    var mine = spoken(anew(token(ADA)), ADA);
    String id = mine.conversation().value();
    assertThat(admissions.owner(id, mine.key(), token(ADA))).contains(ADA.account());
    assertThat(admissions.owner(id, mine.key(), token(EVE))).isEmpty();
    assertThat(admissions.owner(id, mine.key(), "no token")).isEmpty();
    assertThat(admissions.owner(id, mine.key() + "x", token(ADA))).isEmpty();
    assertThat(admissions.owner("never-was", mine.key(), token(ADA))).isEmpty();
    assertThat(admissions.owner("x".repeat(65), mine.key(), token(ADA))).isEmpty();
    var anonymous = spoken(anew(null), new Customer.Anonymous());
    assertThat(admissions.owner(anonymous.conversation().value(), anonymous.key(), token(ADA)))
        .isEmpty();
  }
}
