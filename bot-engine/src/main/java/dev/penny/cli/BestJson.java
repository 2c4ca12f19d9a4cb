package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.eligibility.BestCombination;
import dev.penny.eligibility.BestCombination.Lost;

/** The best lawful combination of the codes of a request; amounts are minor units. */
final class BestJson {
  private BestJson() {}

  static ObjectNode of(BestCombination best) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("discount", best.discount()).put("proven", best.proven());
    ObjectNode codes = json.putObject("codes");
    best.chosen().forEach((code, saving) -> codes.put(code, saving.amount()));
    ObjectNode lost = json.putObject("lost");
    best.lost().forEach((code, why) -> lost(lost.putObject(code), why));
    return json;
  }

  private static void lost(ObjectNode json, Lost lost) {
    switch (lost) {
      case Lost.NotEligible(var reasons) ->
          json.put("why", "NOT_ELIGIBLE").put("reason", reasons.getFirst().code().name());
      case Lost.Outsaved(var withIt, var best, var together) -> {
        json.put("why", "SAVES_LESS").put("best_with_it", withIt).put("best", best);
        var array = json.putArray("together");
        together.forEach(r -> array.add(r.code().name()));
      }
    }
  }
}
