package dev.penny.explain.story;

import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Subscription;
import dev.penny.money.UnitPrice;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for unit prices that changed, and for a move to another product. */
final class PriceWords {
  private PriceWords() {}

  static void indexation(Say say, Scene scene, List<Piece> pieces) {
    price(say, scene, pieces);
    say.add("price.yearly");
  }

  static void price(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.Price price = piece.factor(Factor.Price.class);
    InvoiceItem item = piece.item();
    if (price == null || item == null) {
      say.add("price.unknown");
      return;
    }
    LocalDate from = price.version() == null ? null : price.version().validFrom();
    String ref = from == null ? Refs.item(item) : Refs.price(item.product(), from);
    UnitPrice up = price.to().minus(price.from());
    int rise = up.major().signum();
    boolean recent = from != null && from.isAfter(scene.previous().period().start().minusYears(1));
    say.add(
        rise >= 0 ? "price.up" : "price.down",
        "name",
        scene.nameFigure(item),
        "size",
        Say.price(new UnitPrice(up.major().abs(), up.per()), price.currency(), ref),
        "on",
        from != null && recent ? Say.on(from, ref) : List.of(),
        "from",
        Say.price(price.from(), price.currency(), previousRef(piece, item)),
        "to",
        Say.price(price.to(), price.currency(), ref),
        "tax",
        Say.beforeTaxOf(item));
  }

  static void fixedTermEnd(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.Price price = piece.factor(Factor.Price.class);
    InvoiceItem item = piece.item();
    if (price == null || item == null) {
      say.add("fixed.unknown");
      return;
    }
    LocalDate ended = price.ended() == null ? null : price.ended().to();
    say.add(
        "fixed.ended",
        "from",
        Say.price(price.from(), price.currency(), previousRef(piece, item)),
        "name",
        scene.nameFigure(item),
        "on",
        on(ended, item),
        "to",
        Say.price(price.to(), price.currency(), Refs.item(item)),
        "tax",
        Say.beforeTaxOf(item));
  }

  static void planChange(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (!(piece.part() instanceof Part.Changed(var _, var before, var after, var _))) {
      say.add("plan.unknown");
      return;
    }
    LocalDate at = changedAt(scene.subscription(after), after);
    say.add(
        "plan.moved",
        "from",
        scene.nameFigure(before),
        "to",
        scene.nameFigure(after),
        "on",
        on(at, after));
  }

  private static List<Phrase> on(@Nullable LocalDate day, InvoiceItem item) {
    var subscription = item.subscription();
    return day == null || subscription == null
        ? List.of()
        : Say.on(day, Refs.subscription(subscription));
  }

  private static @Nullable LocalDate changedAt(
      @Nullable Subscription subscription, InvoiceItem after) {
    LocalDate at = null;
    if (subscription != null) {
      for (var change : subscription.productChanges()) {
        at = change.at().isAfter(after.period().start()) ? at : change.at();
      }
    }
    return at;
  }

  static String previousRef(Piece piece, InvoiceItem item) {
    return piece.part() instanceof Part.Changed(var _, var before, var _, var _)
        ? Refs.item(before)
        : Refs.item(item);
  }

  static void exchange(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.Exchange rate = piece.factor(Factor.Exchange.class);
    InvoiceItem item = piece.item();
    if (rate == null || rate.from() == null || item == null) {
      say.add("fx.unknown");
      return;
    }
    String currency = rate.from().getCurrencyCode();
    int decimals = 6;
    say.add(
        "fx.moved",
        "currency",
        Say.name(currency, Refs.item(item)),
        "from",
        Say.count(rate.before().decimal(decimals), "", previousRef(piece, item)),
        "to",
        Say.count(rate.after().decimal(decimals), "", Refs.item(item)));
    say.add("fx.bank");
  }
}
