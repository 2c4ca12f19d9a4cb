package dev.penny.store.promotion;

import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Taking;
import dev.penny.promotion.Use;
import dev.penny.store.promotion.BookState.Kept;
import dev.penny.store.promotion.UseRow.Status;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Decides the requests of one transaction one after the other, each on what those before it left.
 * Nothing is written here. For one thread.
 */
final class Deciding {
  private final Handle handle;
  private final PromotionShelf shelf;
  private final CodeKey key;
  private final BookState state;

  Deciding(Handle handle, PromotionShelf shelf, CodeKey key, BookState state) {
    this.handle = handle;
    this.shelf = shelf;
    this.key = key;
    this.state = state;
  }

  Answer answer(Asked asked) {
    String once = Objects.requireNonNull(asked.once());
    Kept before = state.kept(once);
    if (before != null) {
      return before.input().equals(asked.input())
          ? RulesJson.answer(before.answer(), asked.codes()).again()
          : new Answer.Conflict(once);
    }
    var snapshot =
        Snapshot.of(state, handle, shelf, key, asked, List.copyOf(state.writes().added()));
    Answer answer =
        switch (asked.call().action()) {
          case VALIDATE -> throw new IllegalStateException("a check changes nothing");
          case RESERVE, REDEEM -> take(snapshot);
          case RELEASE -> release(snapshot);
        };
    state.keep(once, new Kept(asked.input(), RulesJson.write(answer, asked.codes())), asked.now());
    return answer;
  }

  private Answer take(Snapshot snapshot) {
    Call call = snapshot.asked().call();
    return switch (Taking.of(snapshot.rulebook(), call, snapshot::held)) {
      case Taking.Refused(var reasons) -> new Answer.Refused(reasons, false);
      case Taking.Granted(var parts, var discount) -> {
        parts.forEach(part -> put(snapshot, part));
        boolean holds = call.action() == Call.Action.RESERVE;
        yield new Answer.Done(holds ? Use.Status.RESERVED : Use.Status.REDEEMED, discount, false);
      }
    };
  }

  /** A hold of this order becomes the redemption: it is counted once. */
  private void put(Snapshot snapshot, Taking.Part part) {
    Asked asked = snapshot.asked();
    boolean holds = asked.call().action() == Call.Action.RESERVE;
    CouponRow row = Objects.requireNonNull(snapshot.coupons().get(part.coupon().code()));
    snapshot.own(part.promotion()).forEach(old -> state.end(old, Status.REPLACED, asked.now()));
    var use =
        new UseRow(
            UUID.randomUUID().toString(),
            row.promotion(),
            row.hash(),
            asked.account(),
            asked.order(),
            part.amount(),
            holds ? Status.RESERVED : Status.REDEEMED,
            holds ? asked.call().reserveUntil() : null,
            true);
    state.take(use, part.promotion(), row.version(), asked.now());
  }

  /** Gives back what this order has with these codes; what ran out is worth 0. */
  private Answer release(Snapshot snapshot) {
    Asked asked = snapshot.asked();
    var hashes = new LinkedHashSet<String>();
    var promotions = new LinkedHashSet<String>();
    for (CouponRow row : snapshot.coupons().values()) {
      hashes.add(row.hash());
      promotions.add(row.promotion());
    }
    long returned = 0;
    for (String promotion : promotions) {
      for (UseRow use : snapshot.ofOrder(promotion)) {
        if (hashes.contains(use.codeHash())) {
          returned += use.countsAt(asked.call().situation().now()) ? use.minor() : 0;
          state.end(use, Status.RELEASED, asked.now());
        }
      }
    }
    return new Answer.Done(Use.Status.RELEASED, returned, false);
  }
}
