package dev.penny.action;

import dev.penny.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A "no" with its reason.
 *
 * @param version of the policy that said so
 * @param override the lowest level that may do it all the same; null: nobody
 * @param limit what the rule allows, where it is about an amount
 * @param since where it is about days: the last that would have been in time, or the first on which
 *     it may be asked again
 */
public record Refusal(
    Rule rule,
    String version,
    @Nullable Level override,
    @Nullable Money limit,
    @Nullable LocalDate since) {

  static Refusal of(Rule rule, Policy policy, @Nullable Level override) {
    return new Refusal(rule, policy.version(), override, null, null);
  }
}
