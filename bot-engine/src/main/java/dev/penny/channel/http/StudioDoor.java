package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.conversation.AgentId;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentAccounts;
import dev.penny.identity.AgentRole;
import dev.penny.learning.Learning;
import dev.penny.understanding.Intent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The studio's interface, for leads and admins who send {@code Authorization: Bearer …}. {@code GET
 * /api/studio/unsure}: what there is to decide; {@code GET /api/studio/check}: how the newest
 * change came out; {@code POST /api/studio/decisions} with {@code
 * {"does":"teach","label":"…","lines":["…"]}}, {@code {"does":"dismiss","lines":["…"]}} or {@code
 * {"does":"undo","lesson":7}}. A POST is taken from our own pages only, as JSON.
 */
public final class StudioDoor {
  private static final int MOST_TEXT = 64;

  private final AgentAccounts accounts;
  private final Learning learning;
  private final Predicate<@Nullable String> ourOrigin;

  public StudioDoor(
      AgentAccounts accounts, Learning learning, Predicate<@Nullable String> ourOrigin) {
    this.accounts = accounts;
    this.learning = learning;
    this.ourOrigin = ourOrigin;
  }

  public Answer unsure(Ask ask) {
    return ask.isRead()
        ? forLead(ask, lead -> Json.answer(200, StudioJson.of(lead, learning.overview())))
        : Answer.onlyRead();
  }

  public Answer check(Ask ask) {
    return ask.isRead()
        ? forLead(ask, lead -> Json.answer(200, StudioJson.of(learning.check())))
        : Answer.onlyRead();
  }

  public Answer decide(Ask ask) {
    Optional<Answer> no = Posts.refusal(ask, ourOrigin);
    return no.isPresent() ? no.get() : forLead(ask, lead -> decide(lead.login(), ask));
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

  private Answer decide(AgentId by, Ask ask) {
    JsonNode body = Json.object(ask.text()).orElse(null);
    if (body == null) {
      return bad();
    }
    return switch (body.path("does").asText()) {
      case "teach" -> teach(by, body);
      case "dismiss" ->
          lines(body).map(ids -> answer(learning.dismiss(by, ids))).orElseGet(StudioDoor::bad);
      case "undo" ->
          body.path("lesson").isIntegralNumber()
              ? answer(learning.undo(by, body.path("lesson").asLong()))
              : bad();
      default -> bad();
    };
  }

  private Answer teach(AgentId by, JsonNode body) {
    String label = body.path("label").asText();
    Optional<Intent> intent =
        Arrays.stream(Intent.values()).filter(i -> i.label().equals(label)).findFirst();
    return intent.isEmpty()
        ? Posts.problem(400, "there is no such label")
        : lines(body)
            .map(ids -> answer(learning.teach(by, intent.get(), ids)))
            .orElseGet(StudioDoor::bad);
  }

  private static Optional<Set<String>> lines(JsonNode body) {
    var ids = new LinkedHashSet<String>();
    for (JsonNode id : body.path("lines")) {
      if (!id.isTextual() || id.textValue().length() > MOST_TEXT) {
        return Optional.empty();
      }
      ids.add(id.textValue());
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
  }

  private static Answer bad() {
    return Posts.problem(
        400,
        "send {\"does\":\"teach\",\"label\":\"…\",\"lines\":[\"…\"]},"
            + " {\"does\":\"dismiss\",\"lines\":[\"…\"]} or {\"does\":\"undo\",\"lesson\":7}");
  }

  private static Answer answer(Learning.Answer answer) {
    return switch (answer) {
      case Learning.Answer.Begun(long check) -> Json.answer(202, Map.of("check", check));
      case Learning.Answer.Done(long lesson) -> Json.answer(200, Map.of("lesson", lesson));
      case Learning.Answer.No(boolean later, String why) -> Posts.problem(later ? 409 : 422, why);
    };
  }
}
