package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.action.Actor;
import dev.penny.action.Level;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentAccounts;
import dev.penny.identity.AgentRole;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets leads and admins in who send {@code Authorization: Bearer …}; what changes something is
 * taken from our own pages only, as a JSON object.
 */
public final class LeadGate {
  private final AgentAccounts accounts;
  private final Predicate<@Nullable String> ourOrigin;

  public LeadGate(AgentAccounts accounts, Predicate<@Nullable String> ourOrigin) {
    this.accounts = accounts;
    this.ourOrigin = ourOrigin;
  }

  Answer read(Ask ask, Function<AgentAccount, Answer> work) {
    return ask.isRead() ? forLead(ask, work) : Answer.onlyRead();
  }

  /** What is not there on this server, said to leads only. */
  public Route closed(String why) {
    return ask -> read(ask, lead -> Posts.problem(409, why));
  }

  /** Who asks comes before what they ask for. */
  Answer post(Ask ask, BiFunction<AgentAccount, JsonNode, Answer> work) {
    Optional<Answer> no = Posts.refusal(ask, ourOrigin);
    return no.isPresent()
        ? no.get()
        : forLead(
            ask,
            lead ->
                Json.object(ask.text())
                    .map(body -> work.apply(lead, body))
                    .orElseGet(() -> Posts.problem(400, "send one JSON object")));
  }

  static Actor actor(AgentAccount agent) {
    return new Actor(
        switch (agent.role()) {
          case AGENT -> Level.AGENT;
          case LEAD -> Level.LEAD;
          case ADMIN -> Level.ADMIN;
        },
        agent.login().value());
  }

  private Answer forLead(Ask ask, Function<AgentAccount, Answer> work) {
    AgentAccount agent = Posts.bearer(ask).flatMap(accounts::session).orElse(null);
    if (agent == null) {
      return Posts.problem(401, "Your session has ended. Sign in again.");
    }
    return agent.role().atLeast(AgentRole.LEAD)
        ? work.apply(agent)
        : Posts.problem(
            403,
            "The studio is for leads. You are signed in as "
                + agent.firstName()
                + ", with the role "
                + agent.role().name().toLowerCase(Locale.ROOT)
                + ". An admin can give you the role lead.");
  }
}
