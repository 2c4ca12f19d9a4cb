package dev.penny.eligibility;

import dev.penny.promotion.Coupon;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of promotions in memory, to try rules out: what it holds is gone with it. Every
 * change is all or nothing and happens once for its key: the same key and request give the same
 * answer, the same key with another request is a conflict. For one thread.
 */
public final class Practice {
  private record Kept(Call call, Answer answer) {}

  private Rulebook rulebook;
  private final List<Use> uses;
  private final Map<String, Kept> kept = new HashMap<>();

  public Practice(List<Promotion> promotions, List<Coupon> coupons, List<Use> uses) {
    this.rulebook = new Rulebook(promotions, coupons, uses);
    this.uses = new ArrayList<>(uses);
  }

  /** The rules and the uses as they are now. */
  public Rulebook rulebook() {
    return rulebook;
  }

  public Answer answer(Call call) {
    String key = call.key();
    if (key == null) {
      return new Answer.Validated(Eligibility.assess(rulebook, call.situation(), call.codes()));
    }
    Kept before = kept.get(key);
    if (before != null) {
      return before.call().asks(call) ? replayed(before.answer()) : new Answer.Conflict(key);
    }
    Answer answer = change(call);
    rulebook = rulebook.with(uses);
    kept.put(key, new Kept(call, answer));
    return answer;
  }

  private static Answer replayed(Answer answer) {
    return switch (answer) {
      case Answer.Done(var status, var amount, var _) -> new Answer.Done(status, amount, true);
      case Answer.Refused(var reasons, var _) -> new Answer.Refused(reasons, true);
      case Answer.Validated _, Answer.Conflict _ -> answer;
    };
  }

  private Answer change(Call call) {
    return switch (call.action()) {
      case VALIDATE ->
          new Answer.Validated(Eligibility.assess(rulebook, call.situation(), call.codes()));
      case RESERVE -> take(call, Use.Status.RESERVED, call.reserveUntil());
      case REDEEM -> take(call, Use.Status.REDEEMED, null);
      case RELEASE -> release(call);
    };
  }

  private Answer take(Call call, Use.Status status, @Nullable Instant until) {
    Situation situation = call.situation();
    var assessment = Eligibility.assess(rulebook, situation, call.codes());
    var reasons = new ArrayList<Reason>();
    var entries = new LinkedHashMap<Entry, Saving>();
    assessment
        .verdicts()
        .forEach((typed, verdict) -> {
          switch (verdict) {
            case Verdict.Ineligible(var why) -> reasons.addAll(why);
            case Verdict.Eligible(var saving) ->
                rulebook.entry(typed).ifPresent(e -> entries.put(e, saving));
          }
          rulebook.entry(typed).flatMap(e -> hold(e, call, status)).ifPresent(reasons::add);
        });
    if (!reasons.isEmpty()) {
      return new Answer.Refused(
          reasons.stream().distinct().sorted(Comparator.comparing(Reason::code)).toList(), false);
    }
    entries.forEach((entry, saving) -> put(entry, saving, situation, status, until));
    return new Answer.Done(status, assessment.discount(), false);
  }

  /** What stands in the way of holding again what is held, or of redeeming a hold that ran out. */
  private Optional<Reason> hold(Entry entry, Call call, Use.Status status) {
    Instant now = call.situation().now();
    List<Use> held = uses.stream().filter(u -> isHeld(u, entry, call.situation())).toList();
    if (held.isEmpty()) {
      return Optional.empty();
    }
    boolean live = held.stream().anyMatch(u -> u.countsAt(now));
    if (status == Use.Status.RESERVED) {
      return live
          ? Optional.of(new Reason.AlreadyApplied(call.situation().order().id()))
          : Optional.empty();
    }
    Instant ended = held.getLast().expiresAt();
    return live || ended == null
        ? Optional.empty()
        : Optional.of(new Reason.ReservationEnded(ended));
  }

  /** A hold of this order becomes the redemption: it is counted once. */
  private void put(
      Entry entry, Saving saving, Situation situation, Use.Status status, @Nullable Instant until) {
    uses.removeIf(u -> isHeld(u, entry, situation));
    uses.add(
        new Use(
            entry.code(),
            entry.promotion().id(),
            situation.customer().id(),
            situation.order().id(),
            saving.amount(),
            status,
            until));
  }

  private static boolean isHeld(Use use, Entry entry, Situation situation) {
    return use.status() == Use.Status.RESERVED
        && use.promotion().equals(entry.promotion().id())
        && isOn(use, situation);
  }

  private static boolean isOn(Use use, Situation situation) {
    return use.orderId().equals(situation.order().id())
        && use.account().equals(situation.customer().id());
  }

  /**
   * Gives back what is held or redeemed with these codes on this order; what ran out is worth 0.
   */
  private Answer release(Call call) {
    var codes =
        call.codes().stream().flatMap(c -> rulebook.entry(c).stream()).map(Entry::code).toList();
    long returned = 0;
    for (int i = 0; i < uses.size(); i++) {
      Use use = uses.get(i);
      if (use.status() != Use.Status.RELEASED
          && codes.contains(use.code())
          && isOn(use, call.situation())) {
        returned += use.countsAt(call.situation().now()) ? use.amount() : 0;
        uses.set(i, use.with(Use.Status.RELEASED));
      }
    }
    return new Answer.Done(Use.Status.RELEASED, returned, false);
  }
}
