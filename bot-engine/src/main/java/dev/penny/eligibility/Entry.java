package dev.penny.eligibility;

import dev.penny.promotion.Coupon;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A promotion in play: by a code as it was {@code typed}, or by itself, where {@code coupon} is
 * null and {@code typed} the promotion's id.
 */
record Entry(String typed, @Nullable Coupon coupon, Promotion promotion) {

  /** The order of applying: nothing of it depends on the order of typing. */
  static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry e) -> e.promotion().stacking().taxBase())
          .thenComparing(e -> e.promotion().stacking().order())
          .thenComparing(e -> e.promotion().id().value())
          .thenComparing(Entry::code)
          .thenComparing(e -> !e.typed().equals(e.code()))
          .thenComparing(Entry::typed);

  String code() {
    return coupon == null ? typed : coupon.code();
  }

  /** The other's name and category, where the two may not go together; null where they may. */
  Reason.@Nullable NotCombinable clash(Entry other) {
    var mine = promotion.stacking();
    var theirs = other.promotion.stacking();
    if (mine.exclusive() || theirs.exclusive()) {
      return new Reason.NotCombinable(other.code(), null);
    }
    String category = mine.category();
    return category != null && category.equals(theirs.category())
        ? new Reason.NotCombinable(other.code(), category)
        : null;
  }
}
