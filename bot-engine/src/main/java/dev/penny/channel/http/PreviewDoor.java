package dev.penny.channel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.action.ActionLedger;
import dev.penny.identity.AgentAccount;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.store.campaign.CampaignCheck;
import dev.penny.store.campaign.JdbiCampaigns;
import dev.penny.store.campaign.Previews;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * What a promotion would have done, for leads: {@code POST /api/studio/promotions/preview} with
 * {@code {"id","draft":{…}}} begins and answers {@code {"job"}} with 202; {@code GET
 * …/preview/job?job=} says how far it is, and at the end the result. The customers whose bills are
 * shown are kept in the audit log as looked at.
 */
public final class PreviewDoor {
  private final LeadGate gate;
  private final JdbiCampaigns campaigns;
  private final Previews previews;
  private final ActionLedger audit;
  private final Clock clock;

  public PreviewDoor(
      LeadGate gate, JdbiCampaigns campaigns, Previews previews, ActionLedger audit, Clock clock) {
    this.gate = gate;
    this.campaigns = campaigns;
    this.previews = previews;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer begin(Ask ask) {
    return gate.post(ask, (lead, body) -> begin(body));
  }

  private Answer begin(JsonNode body) {
    if (!PromotionDoor.isText(body, "id") || !body.path("draft").isObject()) {
      return Posts.problem(400, "send {\"id\":\"…\",\"draft\":{…}}");
    }
    var id = new PromotionId(body.path("id").textValue());
    return switch (campaigns.check(id, body.path("draft"), clock.instant())) {
      case CampaignCheck.Fine(var rules) ->
          Json.answer(202, Map.of("job", previews.begin(rules, LocalDate.now(clock))));
      case CampaignCheck.Refused(var problems) ->
          Json.answer(422, Map.of("message", problems.getFirst().why(), "problems", problems));
    };
  }

  public Answer look(Ask ask) {
    return gate.read(
        ask,
        lead -> {
          Previews.Progress progress = ask.query("job").map(previews::progress).orElse(null);
          if (progress == null) {
            return Posts.problem(404, "This preview was forgotten. Begin it again.");
          }
          note(lead, progress);
          return Json.answer(200, PreviewJson.of(progress));
        });
  }

  private void note(AgentAccount lead, Previews.Progress progress) {
    if (progress instanceof Previews.Progress.Ready(var report, var _, var _, var _)) {
      var seen = new LinkedHashSet<AccountId>();
      report.samples().forEach(s -> seen.add(s.order().customer().id()));
      report.missed().forEach(m -> m.samples().forEach(s -> seen.add(s.order().customer().id())));
      seen.forEach(
          account -> audit.read(LeadGate.actor(lead), account, "preview", clock.instant()));
    }
  }
}
