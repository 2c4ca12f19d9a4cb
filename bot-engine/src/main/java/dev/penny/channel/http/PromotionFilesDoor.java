package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.identity.AgentAccount;
import dev.penny.ledger.PromotionId;
import dev.penny.store.campaign.CampaignCodes;
import dev.penny.store.campaign.CampaignFiles;
import dev.penny.store.campaign.JdbiCampaigns;
import dev.penny.store.campaign.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * What of promotions comes in and goes out, for leads, under {@code /api/studio/promotions}: {@code
 * GET …/export?form=csv|json}; {@code POST …/import} with {@code {"form","text"}}; {@code POST
 * …/clone} with {@code {"id","as","name"}}; {@code POST …/code} with {@code
 * {"id","revision","code"}}; {@code POST …/codes} with {@code {"id","count"}}, which answers the
 * codes as text, one a line, this once.
 */
public final class PromotionFilesDoor {
  private final LeadGate gate;
  private final JdbiCampaigns campaigns;
  private final CampaignCodes codes;
  private final CampaignFiles files;
  private final Clock clock;

  public PromotionFilesDoor(
      LeadGate gate, JdbiCampaigns campaigns, CampaignCodes codes, Clock clock) {
    this.gate = gate;
    this.campaigns = campaigns;
    this.codes = codes;
    this.files = new CampaignFiles(campaigns);
    this.clock = clock;
  }

  public Answer out(Ask ask) {
    return gate.read(
        ask,
        lead ->
            switch (ask.query("form").orElse("")) {
              case "csv" -> file(CampaignFiles.Form.CSV, "text/csv; charset=utf-8");
              case "json" -> file(CampaignFiles.Form.JSON, Answer.JSON);
              default -> Posts.problem(400, "ask for form=csv or form=json");
            });
  }

  private Answer file(CampaignFiles.Form form, String type) {
    return Answer.file(
        type,
        files.export(form, clock.instant()).getBytes(StandardCharsets.UTF_8),
        form == CampaignFiles.Form.CSV ? "promotions.csv" : "promotions.json");
  }

  public Answer in(Ask ask) {
    return gate.post(
        ask,
        (lead, body) -> {
          String form = body.path("form").asText();
          return body.path("text").isTextual() && (form.equals("csv") || form.equals("json"))
              ? PromotionDoor.told(
                  files.take(
                      LeadGate.actor(lead),
                      form.equals("csv") ? CampaignFiles.Form.CSV : CampaignFiles.Form.JSON,
                      body.path("text").textValue(),
                      clock.instant()))
              : Posts.problem(400, "send {\"form\":\"csv|json\",\"text\":\"…\"}");
        });
  }

  public Answer copy(Ask ask) {
    return gate.post(
        ask,
        (lead, body) ->
            PromotionDoor.isText(body, "id")
                    && PromotionDoor.isText(body, "as")
                    && PromotionDoor.isText(body, "name")
                ? PromotionDoor.told(
                    campaigns.copy(
                        LeadGate.actor(lead),
                        id(body, "id"),
                        id(body, "as"),
                        body.path("name").textValue(),
                        clock.instant()))
                : Posts.problem(400, "send {\"id\":\"…\",\"as\":\"…\",\"name\":\"…\"}"));
  }

  public Answer code(Ask ask) {
    return gate.post(
        ask,
        (lead, body) ->
            PromotionDoor.isText(body, "id") && body.path("code").isTextual()
                ? PromotionDoor.told(
                    codes.set(
                        LeadGate.actor(lead),
                        id(body, "id"),
                        body.path("revision").asLong(),
                        body.path("code").textValue(),
                        clock.instant()))
                : Posts.problem(400, "send {\"id\":\"…\",\"revision\":1,\"code\":\"…\"}"));
  }

  public Answer many(Ask ask) {
    return gate.post(ask, this::many);
  }

  private Answer many(AgentAccount lead, JsonNode body) {
    if (!PromotionDoor.isText(body, "id")) {
      return Posts.problem(400, "send {\"id\":\"…\",\"count\":100}");
    }
    var made = new StringBuilder();
    long count = body.path("count").isIntegralNumber() ? body.path("count").asLong() : 0;
    Outcome outcome =
        codes.make(
            LeadGate.actor(lead),
            id(body, "id"),
            count,
            clock.instant(),
            some -> some.forEach(code -> made.append(code).append('\n')));
    return outcome instanceof Outcome.Done
        ? Answer.file(Answer.TEXT, made.toString().getBytes(StandardCharsets.UTF_8), "codes.txt")
        : PromotionDoor.told(outcome);
  }

  private static PromotionId id(JsonNode body, String name) {
    return new PromotionId(body.path(name).textValue());
  }
}
