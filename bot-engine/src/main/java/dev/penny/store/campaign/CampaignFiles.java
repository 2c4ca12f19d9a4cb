package dev.penny.store.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.action.Actor;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion;
import dev.penny.source.jsonl.PromotionForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Promotions as files, in JSON (the form of {@code penny promotions import}, with names) and CSV.
 * What comes in becomes drafts, all or none.
 */
public final class CampaignFiles {
  private static final int MOST = 2_000;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** How a file is written. */
  public enum Form {
    JSON,
    CSV
  }

  private final JdbiCampaigns campaigns;

  public CampaignFiles(JdbiCampaigns campaigns) {
    this.campaigns = campaigns;
  }

  /** All promotions as they are written, drafts where there are any. */
  public String export(Form form, Instant now) {
    List<ObjectNode> forms = campaigns.all().stream().map(c -> form(c, now)).toList();
    if (form == Form.CSV) {
      return CampaignCsv.write(forms);
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("promotions").addAll(forms.stream().map(CampaignFiles::bare).toList());
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode bare(ObjectNode form) {
    form.remove("state");
    return form;
  }

  private static ObjectNode form(Campaign campaign, Instant now) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    form.put("name", campaign.name())
        .put("state", campaign.state(now).name().toLowerCase(java.util.Locale.ROOT));
    String draft = campaign.draft();
    Promotion inForce = campaign.inForce();
    if (draft != null) {
      form.setAll((ObjectNode) JdbiCampaigns.read(draft));
    } else if (inForce != null) {
      form.setAll(PromotionForm.write(inForce));
    }
    return form;
  }

  /** Makes every promotion of the file a draft, or says all that is wrong and takes none. */
  public Outcome take(Actor by, Form form, String text, Instant now) {
    var problems = new ArrayList<Problem>();
    List<Draft> drafts = form == Form.CSV ? CampaignCsv.read(text, problems) : json(text, problems);
    if (drafts.size() > MOST) {
      problems.add(Problem.of("", "A file may hold " + MOST + " promotions."));
    }
    Map<Draft, Promotion> fine = new LinkedHashMap<>();
    if (problems.isEmpty()) {
      check(drafts, now, problems, fine);
    }
    if (problems.isEmpty() && fine.isEmpty()) {
      problems.add(Problem.of("", "There is no promotion in this file."));
    }
    return problems.isEmpty()
        ? campaigns.takeAll(by, fine, Digest.of(text), now)
        : new Outcome.Refused(named(form, problems));
  }

  private void check(
      List<Draft> drafts, Instant now, List<Problem> problems, Map<Draft, Promotion> fine) {
    Map<String, Campaign> known = new LinkedHashMap<>();
    campaigns.all().forEach(c -> known.put(c.id().value(), c));
    var others = new ArrayList<Promotion>();
    known.values().stream()
        .map(Campaign::inForce)
        .filter(java.util.Objects::nonNull)
        .forEach(others::add);
    var ids = new HashSet<String>();
    for (Draft draft : drafts) {
      Campaign before = known.get(draft.id());
      if (!ids.add(draft.id())) {
        problems.add(at(draft, Problem.of("promotion_id", "This id is in the file twice.")));
      } else if (before != null && before.state(now) == Campaign.State.ENDED) {
        problems.add(
            at(draft, Problem.of("promotion_id", "It has ended. Give it an id of its own.")));
      }
      if (draft.id().isBlank()) {
        problems.add(at(draft, Problem.of("promotion_id", "Every promotion needs an id.")));
        continue;
      }
      var wrongName = JdbiCampaigns.wrongName(new PromotionId(draft.id()), draft.name());
      if (wrongName != null) {
        wrongName.problems().forEach(p -> problems.add(at(draft, p)));
        continue;
      }
      switch (CampaignCheck.of(new PromotionId(draft.id()), draft.form(), others, now)) {
        case CampaignCheck.Refused(var wrong) -> wrong.forEach(p -> problems.add(at(draft, p)));
        case CampaignCheck.Fine(var rules) -> {
          fine.put(draft, rules);
          others.removeIf(o -> o.id().equals(rules.id()));
          others.add(rules);
        }
      }
    }
  }

  private static Problem at(Draft draft, Problem problem) {
    String field =
        draft.place().isEmpty() || problem.field().isEmpty()
            ? draft.place() + problem.field()
            : draft.place() + "." + problem.field();
    return new Problem(draft.line(), field, problem.why());
  }

  /** In a CSV a field goes by the title of its column. */
  private static List<Problem> named(Form form, List<Problem> problems) {
    return form == Form.JSON
        ? problems
        : problems.stream()
            .map(p -> new Problem(p.line(), Column.titleOf(p.field()), p.why()))
            .toList();
  }

  private static List<Draft> json(String text, List<Problem> problems) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      problems.add(
          new Problem(
              where == null ? 0 : where.getLineNr(),
              "",
              "This is no JSON: " + e.getOriginalMessage()));
      return List.of();
    }
    if (!root.path("promotions").isArray()) {
      problems.add(Problem.of("promotions", "Here must be a list of promotions."));
      return List.of();
    }
    root.properties().stream()
        .filter(e -> !e.getKey().equals("promotions"))
        .forEach(e ->
            problems.add(
                Problem.of(
                    e.getKey(),
                    "Only promotions are read here; codes are set with each of them.")));
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < root.path("promotions").size(); i++) {
      String place = "promotions[" + i + "]";
      if (root.path("promotions").get(i) instanceof ObjectNode form) {
        String name = form.path("name").asText(form.path("promotion_id").asText());
        form.remove("name");
        drafts.add(new Draft(0, place, form.path("promotion_id").asText(), name, form));
      } else {
        problems.add(Problem.of(place, "A promotion is a JSON object."));
      }
    }
    return drafts;
  }
}
