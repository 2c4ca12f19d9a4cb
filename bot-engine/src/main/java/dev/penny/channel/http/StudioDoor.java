package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.conversation.AgentId;
import dev.penny.learning.Learning;
import dev.penny.understanding.Intent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The studio's interface, for leads and admins who send {@code Authorization: Bearer …}. {@code GET
 * /api/studio/unsure}: what there is to decide; {@code GET /api/studio/check}: how the newest
 * change came out; {@code POST /api/studio/decisions} with {@code
 * {"does":"teach","label":"…","lines":["…"]}}, {@code {"does":"dismiss","lines":["…"]}} or {@code
 * {"does":"undo","lesson":7}}. A POST is taken from our own pages only, as JSON.
 */
public final class StudioDoor {
  private static final int MOST_TEXT = 64;

  private final LeadGate gate;
  private final Learning learning;

  public StudioDoor(LeadGate gate, Learning learning) {
    this.gate = gate;
    this.learning = learning;
  }

  public Answer unsure(Ask ask) {
    return gate.read(ask, lead -> Json.answer(200, StudioJson.of(lead, learning.overview())));
  }

  public Answer check(Ask ask) {
    return gate.read(ask, lead -> Json.answer(200, StudioJson.of(learning.check())));
  }

  public Answer decide(Ask ask) {
    return gate.post(ask, (lead, body) -> decide(lead.login(), body));
  }

  private Answer decide(AgentId by, JsonNode body) {
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
