package dev.penny.explain.story;

import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.InvoiceItem;
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
        say.words(" because you used ");
        amount(say, after, byDay ? factors.getFirst().after() : null);
        say.words(" of ").name(scene.name(after), Refs.item(after)).words(" instead of ");
        amount(say, before, byDay ? factors.getFirst().before() : null);
      }
      case Part.Came(var _, var item, var _) -> came(say, scene, item);
      case Part.Went(var _, var item, var _) -> went(say, scene, item);
      case Part.Total _ -> say.words(" for what you used");
    }
  }

  /** The use a day where it is given, else the billed quantity in full. */
  private static void amount(Say say, InvoiceItem item, @Nullable Ratio perDay) {
    if (perDay == null) {
      say.count(item.quantity().value(), item.unit(), Refs.item(item));
    } else {
      say.count(perDay, item.unit() + " a day", Refs.item(item));
    }
  }

  /** Whether the daily use is what was billed, and not spread anew over estimates. */
  private static boolean isBilled(Factor.UsePerDay use, InvoiceItem after) {
    return use.after().times(after.period().days()).equals(Ratio.of(after.quantity().value()));
  }

  private static void came(Say say, Scene scene, InvoiceItem item) {
    String ref = Refs.item(item);
    say.words(" for ").count(item.quantity().value(), item.unit(), ref);
    say.words(" of ").name(scene.name(item), ref);
    var fx = item.fx();
    say.words(" at ");
    say.price(item.unitPrice(), fx == null ? item.amount().currency() : fx.from(), ref);
    say.words(" per ").name(item.unit(), ref).taxOf(item);
    say.words(item.period().days() > 1 ? ", used from " : ", used on ");
    say.period(item.period(), ref);
  }

  private static void went(Say say, Scene scene, InvoiceItem item) {
    String ref = Refs.item(item);
    say.words(" because there is no ").name(scene.name(item), ref);
    say.words(" this time; " + scene.otherBill() + " had ");
    say.count(item.quantity().value(), item.unit(), ref);
  }

  static void lateUsage(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    usage(say, scene, pieces);
    if (piece.part() instanceof Part.Came) {
      say.words(", reported to us late");
    }
  }

  static void estimated(Say say, Scene scene, List<Piece> pieces) {
    usage(say, scene, pieces);
    say.words("; this rests on an estimate, and a meter reading may change it");
  }

  static void catchUp(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.CatchUp factor = piece.factor(Factor.CatchUp.class);
    InvoiceItem item = piece.item();
    if (factor == null || item == null) {
      say.words(" because an earlier estimate was corrected");
      return;
    }
    String unit = item.unit();
    int now = factor.after().signum();
    if (now == 0) {
      boolean tooLow = factor.before().signum() < 0;
      Ratio size = tooLow ? factor.before().negated() : factor.before();
      say.words(" because " + scene.otherBill() + " was estimated, ");
      say.count(size, unit, Refs.item(previous(piece, item)));
      say.words(tooLow ? " below your even use" : " above your even use");
      return;
    }
    Ratio size = now > 0 ? factor.after() : factor.after().negated();
    say.words(" because earlier use was estimated too ").words(now > 0 ? "low" : "high");
    say.words("; the reading on this bill ").words(now > 0 ? "makes up for " : "takes back ");
    say.count(size, unit, Refs.item(item));
  }

  private static InvoiceItem previous(Piece piece, InvoiceItem item) {
    return piece.part() instanceof Part.Changed(var _, var before, var _, var _) ? before : item;
  }

  static void days(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (piece.part() instanceof Part.Changed(var _, var before, var after, var _)) {
      say.words(" because this bill covers ");
      say.count(after.period().days(), "days", Refs.item(after));
      say.words(" and " + scene.otherBill() + " ");
      say.count(before.period().days(), "days", Refs.item(before));
    } else {
      say.words(" because the number of days changed");
    }
  }

  static void quantity(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (!(piece.part() instanceof Part.Changed(var _, var before, var after, var _))) {
      say.words(" because a quantity changed");
      return;
    }
    say.words(" because the number of ").name(scene.name(after), Refs.item(after));
    say.words(" went from ").count(before.quantity().value(), "", Refs.item(before));
    say.words(" to ").count(after.quantity().value(), "", Refs.item(after));
    var subscription = scene.subscription(after);
    if (subscription != null) {
      for (var change : subscription.quantityChanges()) {
        if (!change.at().isAfter(after.period().start()) && change.to().equals(after.quantity())) {
          say.words(" on ").day(change.at(), Refs.subscription(subscription.id()));
          break;
        }
      }
    }
  }
}
