package dev.penny.store.promotion;

import dev.penny.eligibility.Call;
import dev.penny.promotion.CodeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as the books look it up: its codes as {@link CodeText#normal} writes them, and the hash
 * of what it asks for. A check has no {@code once}.
 */
record Asked(Call call, @Nullable String once, String input, List<String> codes) {
  static Asked of(Call call, CodeKey key) {
    boolean check = call.action() == Call.Action.VALIDATE;
    return new Asked(
        call,
        check ? null : call.key(),
        check ? "" : key.hash(RulesJson.asked(call)),
        call.codes().stream().map(CodeText::normal).toList());
  }

  /** As exactly as the tables keep a moment. */
  Instant now() {
    return call.situation().now().truncatedTo(ChronoUnit.MICROS);
  }

  String account() {
    return call.situation().customer().id().value();
  }

  String order() {
    return call.situation().order().id();
  }
}
