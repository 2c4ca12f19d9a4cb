package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.identity.AgentAccounts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/sign-in} with {@code {"user":"…","password":"…"}} gives an agent's session
 * token; {@code POST /api/sign-out} with {@code Authorization: Bearer …} ends it. Only from our own
 * pages: the Origin is compared exactly, and the body must be JSON, so that no form of another site
 * can post it.
 */
public final class SignIn {
  /** What the console keeps after signing in. */
  record Session(String token, String login, String name, String role) {}

  private final AgentAccounts accounts;
  private final Predicate<@Nullable String> ourOrigin;

  public SignIn(AgentAccounts accounts, Predicate<@Nullable String> ourOrigin) {
    this.accounts = accounts;
    this.ourOrigin = ourOrigin;
  }

  public Answer signIn(Ask ask) {
    Optional<Answer> no = Posts.refusal(ask, ourOrigin);
    if (no.isPresent()) {
      return no.get();
    }
    JsonNode body = Json.object(ask.text()).orElse(null);
    if (body == null || !body.path("user").isTextual() || !body.path("password").isTextual()) {
      return Posts.problem(400, "send {\"user\":\"…\",\"password\":\"…\"}, both as strings");
    }
    return answer(
        accounts.signIn(
            body.path("user").textValue(), body.path("password").textValue(), ask.address()));
  }

  private static Answer answer(AgentAccounts.SignIn outcome) {
    return switch (outcome) {
      case AgentAccounts.SignIn.Done done ->
          Json.answer(
              200,
              new Session(
                  done.token(),
                  done.account().login().value(),
                  done.account().firstName(),
                  done.account().role().name().toLowerCase(Locale.ROOT)));
      case AgentAccounts.SignIn.Refused refused -> Posts.problem(401, refused.message());
      case AgentAccounts.SignIn.Wait wait ->
          Json.answer(
                  429,
                  Map.of("message", wait.message(), "retryAfterMs", wait.retryAfter().toMillis()))
              .with("Retry-After", Long.toString(wait.retryAfter().toSeconds()));
    };
  }

  public Answer signOut(Ask ask) {
    Optional<Answer> no = Posts.foreign(ask, ourOrigin);
    if (no.isPresent()) {
      return no.get();
    }
    Optional<String> token = Posts.bearer(ask);
    if (token.isEmpty()) {
      return Posts.problem(401, "send Authorization: Bearer and the session's token");
    }
    accounts.signOut(token.get());
    return Answer.empty(204);
  }
}
