package dev.penny.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.database.Database;
import dev.penny.desk.TestClock;
import dev.penny.identity.AgentAccounts.Change;
import dev.penny.identity.AgentAccounts.SignIn;
import dev.penny.store.JdbiAgentStore;
import dev.penny.store.JdbiResumeKeyStore;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, sessions and keys on a real database. */
abstract class IdentityContract {
  private static final String PASSWORD = "correct horse battery";
  private final TestClock clock = new TestClock();
  private AgentAccounts accounts;
  private AgentAccount mara;

  abstract Database database();

  @BeforeEach
  void open() {
    accounts = new AgentAccounts(new JdbiAgentStore(database()), clock);
    var login = new AgentId("mara" + UUID.randomUUID().toString().substring(0, 8));
    mara = new AgentAccount(login, "Mara", AgentRole.LEAD);
    assertThat(accounts.add(mara, PASSWORD)).isEqualTo(new Change.Done(mara));
  }

  @Test
  void theRightPasswordOpensASessionThatEndsByItself() {
    var token = signedIn();
    assertThat(accounts.session(token)).contains(mara);
    assertThat(accounts.session(token + "x")).isEmpty();
    clock.pass(AgentAccounts.SESSION);
    assertThat(accounts.session(token)).isEmpty();
  }

  @Test
  void signingOutAndANewPasswordEndSessions() {
    var one = signedIn();
    accounts.signOut(one);
    assertThat(accounts.session(one)).isEmpty();
    var two = signedIn();
    assertThat(accounts.setPassword(mara, "another good password")).isInstanceOf(Change.Done.class);
    assertThat(accounts.session(two)).isEmpty();
    assertThat(accounts.signIn(mara.login().value(), PASSWORD, "::1"))
        .isInstanceOf(SignIn.Refused.class);
  }

  @Test
  void neitherPasswordNorTokenIsInTheDatabase() {
    var token = signedIn();
    var rows =
        database()
            .jdbi()
            .withHandle(handle ->
                handle.createQuery("SELECT password_hash FROM agent").mapTo(String.class).list()
                    + " "
                    + handle
                        .createQuery("SELECT token_hash FROM agent_session")
                        .mapTo(String.class)
                        .list());
    assertThat(rows).contains("$argon2id$").doesNotContain(PASSWORD).doesNotContain(token);
  }

  @Test
  void unknownNameAndWrongPasswordGetTheSameAnswer() {
    var wrong = accounts.signIn(mara.login().value(), "wrong password", "::1");
    var unknown = accounts.signIn("nobody-" + UUID.randomUUID(), PASSWORD, "::1");
    assertThat(wrong).isInstanceOf(SignIn.Refused.class).isEqualTo(unknown);
  }

  @Test
  void unknownNameAndWrongPasswordTakeAboutTheSameTime() {
    var known = new long[9];
    var unknown = new long[9];
    for (int i = 0; i < known.length; i++) {
      var fresh = new AgentAccounts(new JdbiAgentStore(database()), clock);
      fresh.signIn("somebody", PASSWORD, "::1"); // what is made once in a process is made now
      known[i] = timed(fresh, mara.login().value());
      unknown[i] = timed(fresh, "nobody");
    }
    java.util.Arrays.sort(known);
    java.util.Arrays.sort(unknown);
    double ratio = (double) known[4] / unknown[4];
    assertThat(ratio).as("known ms / unknown ms").isBetween(0.5, 2.0);
  }

  @Test
  void afterFiveWrongTriesEvenTheRightPasswordMustWait() {
    for (int i = 0; i < AgentAccounts.TRIES; i++) {
      assertThat(accounts.signIn(mara.login().value(), "wrong " + i, "10.0.0." + i))
          .isInstanceOf(SignIn.Refused.class);
    }
    assertThat(accounts.signIn(mara.login().value(), PASSWORD, "10.0.0.9"))
        .isInstanceOf(SignIn.Wait.class);
    assertThat(accounts.signIn(mara.login().value().toUpperCase(), PASSWORD, "10.0.0.9"))
        .isInstanceOf(SignIn.Wait.class);
    clock.pass(AgentAccounts.WAIT.plus(Duration.ofSeconds(1)));
    assertThat(accounts.signIn(mara.login().value(), PASSWORD, "10.0.0.9"))
        .isInstanceOf(SignIn.Done.class);
  }

  @Test
  void oneAddressCannotTryManyNames() {
    int looked = 0;
    for (int i = 0; i < AgentAccounts.TRIES_PER_ADDRESS + 10; i++) {
      looked +=
          accounts.signIn("name" + i, "wrong password", "10.9.9.9") instanceof SignIn.Refused
              ? 1
              : 0;
    }
    assertThat(looked).isEqualTo(AgentAccounts.TRIES_PER_ADDRESS);
  }

  @Test
  void aSecondAccountOfOneNameAndAShortPasswordAreRefused() {
    assertThat(accounts.add(mara, "yet another password")).isInstanceOf(Change.Refused.class);
    var tom = new AgentAccount(new AgentId("tom"), "Tom", AgentRole.AGENT);
    assertThat(accounts.add(tom, "short")).isInstanceOf(Change.Refused.class);
    assertThat(accounts.all()).contains(mara).doesNotContain(tom);
  }

  @Test
  void aResumeKeyOpensItsOwnConversationOnly() {
    var keys = new ResumeKeys(new JdbiResumeKeyStore(database()), clock);
    var mine = new ConversationId(UUID.randomUUID().toString());
    var other = new ConversationId(UUID.randomUUID().toString());
    var key = keys.issue(mine);
    var second = keys.issue(other);
    assertThat(keys.opens(mine, key)).isTrue();
    assertThat(keys.opens(mine, second)).isFalse();
    assertThat(keys.opens(other, key)).isFalse();
    assertThat(keys.opens(new ConversationId("unknown"), key)).isFalse();
    assertThat(keys.opens(mine, "")).isFalse();
    assertThat(key).hasSize(43).isNotEqualTo(second);
  }

  @Test
  void onlyTheNewestEightKeysOfAConversationAreKept() {
    var keys = new ResumeKeys(new JdbiResumeKeyStore(database()), clock);
    var mine = new ConversationId(UUID.randomUUID().toString());
    var first = keys.issue(mine);
    for (int i = 0; i < 7; i++) {
      clock.pass(Duration.ofSeconds(1));
      keys.issue(mine);
    }
    assertThat(keys.opens(mine, first)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    var newest = keys.issue(mine);
    assertThat(keys.opens(mine, first)).isFalse();
    assertThat(keys.opens(mine, newest)).isTrue();
  }

  private String signedIn() {
    var done = (SignIn.Done) accounts.signIn(mara.login().value(), PASSWORD, "::1");
    return done.token();
  }

  private static long timed(AgentAccounts accounts, String login) {
    long start = System.nanoTime();
    accounts.signIn(login, "wrong password", "::1");
    return System.nanoTime() - start;
  }
}
