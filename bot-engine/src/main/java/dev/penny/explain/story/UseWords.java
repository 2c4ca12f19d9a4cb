package dev.penny.explain.story;

import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.InvoiceItem;
import dev.penny.phrase.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for how much was used, for how long, and how it was read. */
final class UseWords {
  private UseWords() {}

  static void usage(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    switch (piece.part()) {
      case Part.Changed(var _, var before, var after, var factors) -> {
        boolean byDay =
            factors.getFirst() instanceof Factor.UsePerDay use
                && (before.period().days() != after.period().days() || !isBilled(use, after));
        say.add(
            "use.changed",
            "now",
            amount(after, byDay ? factors.getFirst().after() : null),
            "name",
            scene.nameFigure(after),
            "before",
            amount(before, byDay ? factors.getFirst().before() : null));
      }
      case Part.Came(var _, var item, var _) -> came(say, scene, item);
      case Part.Went(var _, var item, var _) -> went(say, scene, item);
      case Part.Total _ -> say.add("use.total");
    }
  }

  /** The use a day where it is given, else the billed quantity in full. */
  private static List<Phrase> amount(InvoiceItem item, @Nullable Ratio perDay) {
    return perDay == null
        ? List.of(Say.count(item.quantity().value(), item.unit(), Refs.item(item)))
        : Say.perDay(perDay, item.unit(), Refs.item(item));
  }

  /** Whether the daily use is what was billed, and not spread anew over estimates. */
  private static boolean isBilled(Factor.UsePerDay use, InvoiceItem after) {
    return use.after().times(after.period().days()).equals(Ratio.of(after.quantity().value()));
  }

  private static void came(Say say, Scene scene, InvoiceItem item) {
    String ref = Refs.item(item);
    var fx = item.fx();
    say.add(
        item.period().days() > 1 ? "use.period" : "use.day",
        "count",
        Say.count(item.quantity().value(), item.unit(), ref),
        "name",
        scene.nameFigure(item),
        "price",
        Say.price(item.unitPrice(), fx == null ? item.amount().currency() : fx.from(), ref),
        "unit",
        Units.one(item.unit(), ref),
        "tax",
        Say.taxOf(item),
        "used",
        Say.period(item.period(), ref));
  }

  private static void went(Say say, Scene scene, InvoiceItem item) {
    say.add(
        "use.went",
        "name",
        scene.nameFigure(item),
        "other",
        scene.otherBill(),
        "count",
        Say.count(item.quantity().value(), item.unit(), Refs.item(item)));
  }

  static void lateUsage(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    usage(say, scene, pieces);
    if (piece.part() instanceof Part.Came) {
      say.add("use.late");
    }
  }

  static void estimated(Say say, Scene scene, List<Piece> pieces) {
    usage(say, scene, pieces);
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

  static void quantity(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (!(piece.part() instanceof Part.Changed(var _, var before, var after, var _))) {
      say.add("quantity.unknown");
      return;
    }
    say.add(
        "quantity.changed",
        "name",
        scene.nameFigure(after),
        "from",
        Say.count(before.quantity().value(), "", Refs.item(before)),
        "to",
        Say.count(after.quantity().value(), "", Refs.item(after)),
        "on",
        changedOn(scene, after));
  }

  private static List<Phrase> changedOn(Scene scene, InvoiceItem after) {
    var subscription = scene.subscription(after);
    if (subscription != null) {
      for (var change : subscription.quantityChanges()) {
        if (!change.at().isAfter(after.period().start()) && change.to().equals(after.quantity())) {
          return Say.on(change.at(), Refs.subscription(subscription.id()));
        }
      }
    }
    return List.of();
  }
}
