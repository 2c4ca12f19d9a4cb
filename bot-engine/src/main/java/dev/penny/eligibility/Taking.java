package dev.penny.eligibility;

import dev.penny.promotion.Coupon;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a call to hold or to redeem comes to: all of its codes, or nothing. */
public sealed interface Taking {
  /** The reasons of all codes that stand in the way, in the fixed order. */
  record Refused(List<Reason> reasons) implements Taking {}

  /** Together they take off {@code discount}, minor units. */
  record Granted(List<Part> parts, long discount) implements Taking {}

  record Part(Coupon coupon, Promotion promotion, long amount) {}

  /**
   * {@code held}: the reservations of this promotion that this customer has for this order, also
   * those that ran out.
   */
  static Taking of(Rulebook rulebook, Call call, Function<Promotion, List<Use>> held) {
    var assessment = Eligibility.assess(rulebook, call.situation(), call.codes());
    var reasons = new ArrayList<Reason>();
    var parts = new ArrayList<Part>();
    assessment
        .verdicts()
        .forEach((typed, verdict) -> {
          var entry = rulebook.entry(typed);
          switch (verdict) {
            case Verdict.Ineligible(var why) -> reasons.addAll(why);
            case Verdict.Eligible(var saving) ->
                entry.ifPresent(e -> parts.add(part(e, saving.amount())));
          }
          entry.flatMap(e -> hold(held.apply(e.promotion()), call)).ifPresent(reasons::add);
        });
    Instant until = call.reserveUntil();
    if (until != null && !until.isAfter(call.situation().now())) {
      reasons.add(new Reason.ReservationEnded(until));
    }
    return reasons.isEmpty()
        ? new Granted(List.copyOf(parts), assessment.discount())
        : new Refused(
            reasons.stream().distinct().sorted(Comparator.comparing(Reason::code)).toList());
  }

  private static Part part(Entry entry, long amount) {
    return new Part(Objects.requireNonNull(entry.coupon()), entry.promotion(), amount);
  }

  /** What stands in the way of holding again what is held, or of redeeming a hold that ran out. */
  private static Optional<Reason> hold(List<Use> held, Call call) {
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Instant now = call.situation().now();
    boolean live = held.stream().anyMatch(u -> u.countsAt(now));
    if (call.action() == Call.Action.RESERVE) {
      return live
          ? Optional.of(new Reason.AlreadyApplied(call.situation().order().id()))
          : Optional.empty();
    }
    Instant ended = held.getLast().expiresAt();
    return live || ended == null
        ? Optional.empty()
        : Optional.of(new Reason.ReservationEnded(ended));
  }
}
