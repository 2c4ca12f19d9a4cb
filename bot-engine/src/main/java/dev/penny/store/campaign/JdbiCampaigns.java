package dev.penny.store.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.action.Actor;
import dev.penny.database.Database;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Promotion.Status;
import dev.penny.source.jsonl.PromotionForm;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.JdbiActionLedger.Change;
import dev.penny.store.promotion.PromotionShelf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Promotions as leads write, start and stop them. Every change is checked, is one commit with its
 * line of the audit log, and names the revision the lead saw: who was overtaken is told so.
 */
public final class JdbiCampaigns {
  private static final int HISTORY = 50;
  private static final int LONGEST_NAME = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final PromotionShelf shelf;
  private final JdbiActionLedger audit;

  /** The tables must be there: {@link #migrate}. */
  public JdbiCampaigns(Database database, PromotionShelf shelf, JdbiActionLedger audit) {
    this.database = database;
    this.shelf = shelf;
    this.audit = audit;
  }

  public static void migrate(Database database) {
    database.migrate("campaign", "db/migration/campaign");
  }

  /** By id. */
  public List<Campaign> all() {
    return database.jdbi().withHandle(handle -> CampaignRows.all(handle, shelf.inForce()));
  }

  public Optional<Campaign> campaign(PromotionId id) {
    return all().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  public List<Noted> history(PromotionId id) {
    return database.jdbi().withHandle(handle -> CampaignRows.history(handle, id, HISTORY));
  }

  /** What is written so far would come to this if it went live now. */
  public CampaignCheck check(PromotionId id, JsonNode draft, Instant now) {
    return CampaignCheck.of(id, draft, shelf.inForce(), now);
  }

  /** Keeps a draft; {@code revision} 0: a new promotion. Nothing changes for customers. */
  public Outcome save(
      Actor by, PromotionId id, String name, long revision, JsonNode draft, Instant now) {
    Outcome.Refused wrong = wrongName(id, name);
    if (wrong != null) {
      return wrong;
    }
    return switch (check(id, draft, now)) {
      case CampaignCheck.Refused(var problems) -> new Outcome.Refused(problems);
      case CampaignCheck.Fine(var rules) ->
          changed(
              by,
              id,
              revision,
              now,
              step -> {
                boolean fresh = step.card() == null && step.inForce() == null;
                String text = PromotionForm.write(rules).toString();
                String kept = step.isInForce(rules) ? null : text;
                step.put(name, kept);
                return step.done(fresh ? "made" : "rewritten", null);
              });
    };
  }

  static Outcome.@Nullable Refused wrongName(PromotionId id, String name) {
    if (!id.value().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      return Outcome.Refused.because(
          "promotion_id",
          "An id has 1 to 64 letters, digits, dots, dashes or underscores and begins with a letter"
              + " or digit.");
    }
    return name.isBlank()
            || name.length() > LONGEST_NAME
            || name.chars().anyMatch(Character::isISOControl)
        ? Outcome.Refused.because("name", "A name has 1 to " + LONGEST_NAME + " characters.")
        : null;
  }

  /** Puts the draft in force as a new version. What was redeemed keeps its terms. */
  public Outcome start(Actor by, PromotionId id, long revision, Instant now) {
    Campaign campaign = campaign(id).orElse(null);
    if (campaign == null || campaign.draft() == null) {
      return campaign == null
          ? new Outcome.Missing()
          : Outcome.Refused.because("", "Nothing is written that is not in force already.");
    }
    return switch (check(id, read(campaign.draft()), now)) {
      case CampaignCheck.Refused(var problems) -> new Outcome.Refused(problems);
      case CampaignCheck.Fine(var rules) ->
          changed(by, id, revision, now, step -> step.inForce(rules, null, "live"));
    };
  }

  /** Pauses, resumes or ends what is in force, as a new version; a draft stays as it is. */
  public Outcome set(Actor by, PromotionId id, long revision, Status status, Instant now) {
    return changed(
        by,
        id,
        revision,
        now,
        step -> {
          Promotion rules = step.inForce();
          if (rules == null || rules.status() == status || rules.status() == Status.ENDED) {
            return step.refused(
                rules == null
                    ? "It was never live."
                    : rules.status() == Status.ENDED
                        ? "It was ended. Clone it to run it again."
                        : "It is so already.");
          }
          String draft = step.card() == null ? null : step.card().draft();
          return step.inForce(
              Step.with(rules, status),
              draft,
              switch (status) {
                case ACTIVE -> "resumed";
                case PAUSED -> "paused";
                case ENDED -> "ended";
              });
        });
  }

  /** Throws away what is written and not in force; a promotion that was never live is gone. */
  public Outcome discard(Actor by, PromotionId id, long revision, Instant now) {
    return changed(
        by,
        id,
        revision,
        now,
        step -> {
          if (step.card() == null || step.card().draft() == null) {
            return step.refused("There is no draft to throw away.");
          }
          if (step.inForce() == null) {
            CampaignRows.remove(step.handle(), id);
          } else {
            step.put(step.card().name(), null);
          }
          return step.done("discarded", null);
        });
  }

  /**
   * Makes a draft of its own out of what is written, or else in force. Dates that are over are left
   * out; codes stay with the old one.
   */
  public Outcome copy(Actor by, PromotionId id, PromotionId as, String name, Instant now) {
    Outcome.Refused wrong = wrongName(as, name);
    Campaign from = campaign(id).orElse(null);
    if (from == null || wrong != null) {
      return wrong == null ? new Outcome.Missing() : wrong;
    }
    Promotion rules = from.rules(as);
    return changed(
        by,
        as,
        0,
        now,
        step -> {
          if (step.inForce() != null) {
            return step.refused("There is a promotion of this id already.");
          }
          step.put(name, PromotionForm.write(Step.fresh(rules, now)).toString());
          return step.done("cloned", null);
        });
  }

  /** All drafts in one commit; {@code hash}: of the file they came from. */
  Outcome takeAll(Actor by, Map<Draft, Promotion> drafts, String hash, Instant now) {
    return audit.change(
        by,
        "promotions",
        now,
        handle -> {
          drafts.forEach((draft, rules) -> {
            var id = rules.id();
            var step =
                new Step(
                    handle,
                    by,
                    id,
                    now,
                    CampaignRows.card(handle, id),
                    shelf.promotion(handle, id));
            step.put(draft.name(), PromotionForm.write(rules).toString());
            var _ = step.done("imported", null);
          });
          return new Change<>(
              new Outcome.Done("", drafts.size()),
              "promotion:imported:" + drafts.size() + ":" + hash);
        });
  }

  /** A work on one promotion in a transaction; the revision seen was checked. */
  interface Work extends Function<Step, Change<Outcome>> {}

  Outcome changed(Actor by, PromotionId id, long revision, Instant now, Work work) {
    return audit.change(
        by,
        "promotion:" + id,
        now,
        handle -> {
          var step =
              new Step(
                  handle, by, id, now, CampaignRows.card(handle, id), shelf.promotion(handle, id));
          long seen = step.card() == null ? 0 : step.card().revision();
          return seen == revision
              ? work.apply(step)
              : new Change<>(
                  new Outcome.Overtaken(
                      step.card() == null ? "" : step.card().by(),
                      step.card() == null ? null : step.card().at()),
                  null);
        });
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft of a promotion is damaged", e);
    }
  }
}
