package dev.penny.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.explain.Cause;
import dev.penny.explain.story.NextBill;
import dev.penny.explain.story.PlainText;
import dev.penny.explain.story.Reason;
import dev.penny.explain.story.Story;
import dev.penny.explain.story.Telling;
import dev.penny.phrase.Phrase;
import java.util.List;

/** A story as one JSON object; amounts are minor units. */
final class StoryJson {
  private StoryJson() {}

  static ObjectNode of(Telling telling) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (telling) {
      case Telling.Told(var story) -> told(json, story);
      case Telling.NothingToCompare(var baseline) ->
          json.put("comparable", false)
              .put("reason", baseline.getClass().getSimpleName())
              .put("text", StoryText.why(baseline));
      case Telling.Refused(var refused) ->
          json.put("comparable", false)
              .put("invoice_id", refused.current().id().value())
              .put("prev_invoice_id", refused.previous().id().value())
              .put("reason", refused.reason().name());
    }
    return json;
  }

  private static void told(ObjectNode json, Story story) {
    var change = story.change();
    json.put("account_id", change.current().account().value());
    json.put("invoice_id", change.current().id().value());
    json.put("prev_invoice_id", change.previous().id().value());
    json.put("compared_with", story.against().kind().name());
    json.put("compared_why", story.against().why().name());
    json.put("currency", change.delta().currency().getCurrencyCode());
    json.put("delta", change.delta().minor());
    json.put("charges_delta", story.charges().minor());
    json.put("direction", story.direction().name());
    ObjectNode causes = json.putObject("causes");
    for (Cause cause : change.causes()) {
      if (!cause.amount().isZero()) {
        causes.put(cause.code().name(), cause.amount().minor());
      }
    }
    json.put("headline", PlainText.of(story.headline()));
    json.put("comparison", PlainText.of(story.comparison()));
    ArrayNode reasons = json.putArray("reasons");
    story.reasons().forEach(reason -> add(reasons.addObject(), reason));
    json.put("shown", story.top().size());
    texts(json.putArray("notes"), story.notes());
    next(json.putObject("next_bill"), story.next());
  }

  private static void add(ObjectNode json, Reason reason) {
    json.put("amount", reason.amount().minor());
    json.put("lasting", reason.lasting().name());
    json.put("staying", reason.staying().minor());
    json.put("error", reason.isError());
    json.put("title", PlainText.of(reason.title()));
    json.put("sentence", PlainText.of(reason.sentence()));
    ArrayNode codes = json.putArray("codes");
    reason.codes().forEach(code -> codes.add(code.name()));
    ArrayNode evidence = json.putArray("evidence");
    reason.evidence().forEach(evidence::add);
  }

  private static void next(ObjectNode json, NextBill next) {
    json.put("issue_date", next.issueDate().toString());
    json.put("amount_due", next.amountDue().minor());
    texts(json.putArray("assumptions"), next.assumptions());
  }

  private static void texts(ArrayNode array, List<List<Phrase>> sentences) {
    sentences.forEach(sentence -> array.add(PlainText.of(sentence)));
  }
}
