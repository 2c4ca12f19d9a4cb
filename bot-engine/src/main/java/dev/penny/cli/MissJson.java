package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.nearmiss.Change;
import dev.penny.eligibility.nearmiss.ChangeText;
import dev.penny.eligibility.nearmiss.Edit;
import dev.penny.eligibility.nearmiss.Good;
import dev.penny.eligibility.nearmiss.Goods;
import dev.penny.eligibility.nearmiss.NearMiss;
import dev.penny.eligibility.nearmiss.NearMisses;
import dev.penny.eligibility.nearmiss.Reach;
import dev.penny.explain.story.PlainText;
import dev.penny.promotion.Promotion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What would make a code of a case work. Within reach: any amount of what is on the order or what
 * the promotion is for, and a wait of at most a hundred days.
 */
final class MissJson {
  private static final Duration LONGEST_WAIT = Duration.ofDays(100);
  private static final long MOST_ADDED = 100_000_000;

  private MissJson() {}

  static ObjectNode of(
      Rulebook rulebook, Situation situation, String code, Collection<String> typed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Optional<Promotion> promotion =
        rulebook.coupon(code).flatMap(c -> rulebook.promotion(c.promotion()));
    List<Good> goods = promotion.map(p -> Goods.of(p, situation.order())).orElse(List.of());
    var reach = new Reach(goods, MOST_ADDED, LONGEST_WAIT);
    switch (NearMisses.of(rulebook, situation, code, reach)) {
      case NearMiss.Works(var saving) ->
          json.put("found", true).put("alone", true).put("amount", saving.amount());
      case NearMiss.Smallest(var change, var saving) -> {
        json.put("found", true).put("amount", saving.amount());
        change(json, change);
        ZoneId zone = promotion.map(p -> p.window().zone()).orElse(ZoneOffset.UTC);
        var sentence = ChangeText.of(change, situation.order().currency(), zone, "rule:promotion");
        json.put("sentence", PlainText.of(sentence));
      }
      case NearMiss.Stuck(var reasons) -> {
        var stuck = json.put("found", false).putArray("stuck");
        reasons.forEach(r -> stuck.add(r.code().name()));
      }
      case NearMiss.OutOfReach(var tried) -> json.put("found", false).put("tried", tried);
    }
    NearMisses.otherCode(rulebook, situation, typed)
        .ifPresent(other ->
            json.putObject("other_code")
                .put("code", other.code())
                .put("amount", other.saving().amount()));
    return json;
  }

  private static void change(ObjectNode json, Change change) {
    Instant until = change.waitUntil();
    if (until != null) {
      json.put("wait_until", until.toString());
    }
    switch (change.edit()) {
      case null -> {}
      case Edit.Add(var good, var amount) ->
          json.putObject("add")
              .put("charge_code", good.chargeCode())
              .put("product_id", good.product())
              .put("amount", amount);
      case Edit.Remove(var item) -> json.put("remove", item.id());
    }
  }
}
