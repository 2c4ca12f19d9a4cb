package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.action.Actor;
import dev.penny.identity.AgentAccount;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion.Status;
import dev.penny.store.campaign.FailedCodes;
import dev.penny.store.campaign.JdbiCampaigns;
import dev.penny.store.campaign.Outcome;
import dev.penny.store.promotion.PromotionShelf;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Promotions for leads, under {@code /api/studio/promotions}. {@code GET} of it: all of them, and
 * what can be chosen from; {@code GET …/one?id=}: one with its rules and history; {@code POST
 * …/save} with {@code {"id","name","revision","draft":{…}}}; {@code POST …/do} with {@code
 * {"id","revision","does":"live|pause|resume|end|discard"}}. Who was overtaken by somebody gets
 * 409, what is wrong with a promotion is told with 422 and its fields.
 */
public final class PromotionDoor {
  private static final int MOST_FAILED = 200;

  private final LeadGate gate;
  private final JdbiCampaigns campaigns;
  private final PromotionShelf shelf;
  private final FailedCodes failed;
  private final BillingSource billing;
  private final Clock clock;

  public PromotionDoor(
      LeadGate gate,
      JdbiCampaigns campaigns,
      PromotionShelf shelf,
      FailedCodes failed,
      BillingSource billing,
      Clock clock) {
    this.gate = gate;
    this.campaigns = campaigns;
    this.shelf = shelf;
    this.failed = failed;
    this.billing = billing;
    this.clock = clock;
  }

  public Answer all(Ask ask) {
    return gate.read(
        ask,
        lead ->
            Json.answer(
                200,
                new PromotionJson.All(
                    PromotionJson.me(lead),
                    clock.instant(),
                    campaigns.all().stream()
                        .map(c -> PromotionJson.row(c, clock.instant()))
                        .toList(),
                    PromotionJson.choices(billing.catalogue()))));
  }

  public Answer one(Ask ask) {
    return gate.read(
        ask,
        lead ->
            ask.query("id")
                .flatMap(id -> campaigns.campaign(new PromotionId(id)))
                .map(c ->
                    Json.answer(
                        200,
                        new PromotionJson.One(
                            PromotionJson.row(c, clock.instant()),
                            campaigns.history(c.id()),
                            failed.of(c.id(), MOST_FAILED).stream()
                                .map(PromotionJson::failed)
                                .toList(),
                            shelf.codes(c.id()))))
                .orElseGet(PromotionDoor::missing));
  }

  public Answer save(Ask ask) {
    return gate.post(
        ask,
        (lead, body) ->
            isText(body, "id") && isText(body, "name") && body.path("draft").isObject()
                ? told(
                    campaigns.save(
                        LeadGate.actor(lead),
                        new PromotionId(body.path("id").textValue()),
                        body.path("name").textValue().strip(),
                        body.path("revision").asLong(),
                        body.path("draft"),
                        clock.instant()))
                : Posts.problem(
                    400, "send {\"id\":\"…\",\"name\":\"…\",\"revision\":0,\"draft\":{…}}"));
  }

  public Answer act(Ask ask) {
    return gate.post(ask, this::act);
  }

  private Answer act(AgentAccount lead, JsonNode body) {
    if (!isText(body, "id")) {
      return bad();
    }
    Actor by = LeadGate.actor(lead);
    var id = new PromotionId(body.path("id").textValue());
    long revision = body.path("revision").asLong();
    var now = clock.instant();
    return switch (body.path("does").asText()) {
      case "live" -> told(campaigns.start(by, id, revision, now));
      case "pause" -> told(campaigns.set(by, id, revision, Status.PAUSED, now));
      case "resume" -> told(campaigns.set(by, id, revision, Status.ACTIVE, now));
      case "end" -> told(campaigns.set(by, id, revision, Status.ENDED, now));
      case "discard" -> told(campaigns.discard(by, id, revision, now));
      default -> bad();
    };
  }

  private static Answer bad() {
    return Posts.problem(
        400, "send {\"id\":\"…\",\"revision\":1,\"does\":\"live|pause|resume|end|discard\"}");
  }

  static boolean isText(JsonNode body, String name) {
    return body.path(name).isTextual() && !body.path(name).textValue().isBlank();
  }

  static Answer missing() {
    return Posts.problem(404, "There is no such promotion.");
  }

  static Answer told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> Json.answer(200, done);
      case Outcome.Missing _ -> missing();
      case Outcome.Refused(var problems) ->
          Json.answer(422, Map.of("message", problems.getFirst().why(), "problems", problems));
      case Outcome.Overtaken(var by, var _) ->
          Json.answer(
              409,
              Map.of(
                  "message",
                  by.isEmpty()
                      ? "There is a promotion of this id already."
                      : by + " changed it meanwhile. Load it again; what you wrote is still here.",
                  "problems",
                  List.of()));
    };
  }
}
