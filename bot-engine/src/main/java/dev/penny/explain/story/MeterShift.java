package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.InvoiceItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Use that moved between the rates of one meter (peak, off-peak): more of one and less of another
 * is one thing that happened, and not more use.
 */
final class MeterShift {
  private MeterShift() {}

  /** Whether another rate of the same meter moved the other way. */
  static boolean isPart(Piece piece, List<Piece> all) {
    return meterOf(piece) != null
        && all.stream()
            .anyMatch(other ->
                sameMeter(piece, other) && other.amount().signum() * piece.amount().signum() < 0);
  }

  private static boolean sameMeter(Piece a, Piece b) {
    String meter = meterOf(a);
    return meter != null && meter.equals(meterOf(b));
  }

  /** The meter of changed use that is counted under it; null for anything else. */
  static @Nullable String meterOf(Piece piece) {
    return piece.code() == CauseCode.USAGE
            && piece.part() instanceof Part.Changed(var _, var _, InvoiceItem now, var _)
            && now.reads() != null
            && piece.factor(Factor.UsePerDay.class) != null
        ? now.subscription() + " " + now.reads().meter()
        : null;
  }

  /** False where the pieces are no shift and nothing was said. */
  static boolean say(Say say, Scene scene, List<Piece> pieces) {
    Piece more = pieces.getFirst();
    Piece less = pieces.getFirst();
    Ratio now = Ratio.zero();
    Ratio before = Ratio.zero();
    for (Piece piece : pieces) {
      Factor.UsePerDay use = piece.factor(Factor.UsePerDay.class);
      if (use == null || !sameMeter(piece, more)) {
        return false;
      }
      more = piece.amount().compareTo(more.amount()) > 0 ? piece : more;
      less = piece.amount().compareTo(less.amount()) < 0 ? piece : less;
      now = now.plus(use.after());
      before = before.plus(use.before());
    }
    InvoiceItem up = more.item();
    InvoiceItem down = less.item();
    if (up == null || down == null || up.equals(down)) {
      return false;
    }
    say.add(
        "use.shift",
        "more",
        scene.nameFigure(up),
        "less",
        scene.nameFigure(down),
        "now",
        Say.perDay(now, up.unit(), Refs.item(up)),
        "before",
        Say.perDay(before, up.unit(), Refs.item(down)),
        "other",
        scene.onOtherBill());
    return true;
  }
}
