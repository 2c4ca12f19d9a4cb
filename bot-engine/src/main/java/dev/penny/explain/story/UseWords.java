package dev.penny.explain.story;

import dev.penny.explain.Cause;
import dev.penny.explain.CauseCode;
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
    if (pieces.size() > 1 && MeterShift.say(say, scene, pieces)) {
      return;
    }
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
        isEstimated(item)
            ? "use.period.estimated"
            : item.period().days() > 1 ? "use.period" : "use.day",
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

  /** What was assumed is never called use. */
  private static boolean isEstimated(InvoiceItem item) {
    return item.reads() != null && item.reads().close().estimated();
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

  /** A dearer tier; where it took the place of the cheaper one, it prices all units. */
  static void tier(Say say, Scene scene, List<Piece> pieces) {
    usage(say, scene, pieces);
    InvoiceItem item = Words.main(pieces).item();
    Cause use = scene.change().cause(CauseCode.USAGE);
    if (item != null && use != null && Words.main(pieces).part() instanceof Part.Came) {
      boolean instead =
          use.parts().stream()
              .anyMatch(p -> p instanceof Part.Went went && Theme.together(went.item(), item));
      if (instead) {
        say.add("tier.all");
      }
    }
  }

  static void roaming(Say say, Scene scene, List<Piece> pieces) {
    usage(say, scene, pieces);
    if (Words.main(pieces).part() instanceof Part.Came) {
      say.add("roam.note");
    }
  }

  static void lateUsage(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    usage(say, scene, pieces);
    if (piece.part() instanceof Part.Came) {
      say.add("use.late");
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
