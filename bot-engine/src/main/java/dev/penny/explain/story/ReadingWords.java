package dev.penny.explain.story;

import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.InvoiceItem;
import java.util.List;

/** Words for what hangs on readings: estimates, what makes up for them, and the days between. */
final class ReadingWords {
  private ReadingWords() {}

  /** What was assumed; it is never called use. */
  static void estimated(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (piece.part() instanceof Part.Changed(var _, var before, var after, var factors)
        && factors.getFirst() instanceof Factor.UsePerDay use) {
      say.add(
          "est.changed",
          "now",
          Say.perDay(use.after(), after.unit(), Refs.item(after)),
          "name",
          scene.nameFigure(after),
          "other",
          scene.otherBill(),
          "before",
          Say.perDay(use.before(), before.unit(), Refs.item(before)));
    } else {
      UseWords.usage(say, scene, pieces);
    }
    say.add("use.estimated");
  }

  static void catchUp(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.CatchUp factor = piece.factor(Factor.CatchUp.class);
    InvoiceItem item = piece.item();
    if (factor == null || item == null) {
      say.add("catch.unknown");
      return;
    }
    String unit = item.unit();
    int now = factor.after().signum();
    if (now == 0) {
      boolean tooLow = factor.before().signum() < 0;
      Ratio size = tooLow ? factor.before().negated() : factor.before();
      say.add(
          tooLow ? "catch.below" : "catch.above",
          "other",
          scene.otherBill(),
          "size",
          Say.count(size, unit, Refs.item(previous(piece, item))));
      return;
    }
    Ratio size = now > 0 ? factor.after() : factor.after().negated();
    say.add(now > 0 ? "catch.low" : "catch.high", "size", Say.count(size, unit, Refs.item(item)));
    twice(say, scene, factor, previous(piece, item));
    price(say, previous(piece, item), item);
  }

  /** Against a bill that was off the other way the correction weighs more than its own size. */
  private static void twice(Say say, Scene scene, Factor.CatchUp factor, InvoiceItem before) {
    int then = factor.before().signum();
    if (then * factor.after().signum() < 0) {
      Ratio size = then < 0 ? factor.before().negated() : factor.before();
      say.add(
          then < 0 ? "catch.twice.low" : "catch.twice.high",
          "other",
          scene.otherBill(),
          "before",
          Say.count(size, before.unit(), Refs.item(before)));
    }
  }

  /** What is made up for is billed at one price, whenever it was used. */
  private static void price(Say say, InvoiceItem before, InvoiceItem item) {
    if (!before.unitPrice().equals(item.unitPrice())) {
      var currency = item.amount().currency();
      say.add(
          "catch.price",
          "price",
          Say.price(item.unitPrice(), currency, Refs.item(item)),
          "before",
          Say.price(before.unitPrice(), currency, Refs.item(before)));
    }
  }

  private static InvoiceItem previous(Piece piece, InvoiceItem item) {
    return piece.part() instanceof Part.Changed(var _, var before, var _, var _) ? before : item;
  }

  static void days(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (piece.part() instanceof Part.Changed(var _, var before, var after, var _)) {
      say.add(
          "days.changed",
          "now",
          Say.count(after.period().days(), "days", Refs.item(after)),
          "other",
          scene.otherBill(),
          "before",
          Say.count(before.period().days(), "days", Refs.item(before)));
    } else {
      say.add("days.unknown");
    }
  }
}
