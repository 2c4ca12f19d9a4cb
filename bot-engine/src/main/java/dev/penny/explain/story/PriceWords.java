package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Subscription;
import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for unit prices that changed, and for a move to another product. */
final class PriceWords {
  private PriceWords() {}

  static void indexation(Say say, Scene scene, List<Piece> pieces) {
    price(say, scene, pieces);
    say.words(": the yearly change your contract sets out");
  }

  static void price(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.Price price = piece.factor(Factor.Price.class);
    InvoiceItem item = piece.item();
    if (price == null || item == null) {
      say.words(" because a price changed");
      return;
    }
    LocalDate from = price.version() == null ? null : price.version().validFrom();
    String ref = from == null ? Refs.item(item) : Refs.price(item.product(), from);
    int rise = price.to().major().compareTo(price.from().major());
    say.words(" because the price of ").name(scene.name(item), Refs.item(item));
    say.words(rise >= 0 ? " went up by " : " went down by ");
    say.price(
        new UnitPrice(price.to().major().subtract(price.from().major()).abs()),
        price.currency(),
        ref);
    if (from != null && from.isAfter(scene.previous().period().start().minusYears(1))) {
      say.words(" on ").day(from, ref);
    }
    say.words(", from ").price(price.from(), price.currency(), previousRef(piece, item));
    say.words(" to ").price(price.to(), price.currency(), ref).beforeTaxOf(item);
  }

  static void fixedTermEnd(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.Price price = piece.factor(Factor.Price.class);
    InvoiceItem item = piece.item();
    if (price == null || item == null) {
      say.words(" because your fixed price ended");
      return;
    }
    say.words(" because your fixed price of ");
    say.price(price.from(), price.currency(), previousRef(piece, item));
    say.words(" for ").name(scene.name(item), Refs.item(item)).words(" ended");
    var ended = price.ended();
    if (ended != null && ended.to() != null && item.subscription() != null) {
      say.words(" on ").day(ended.to(), Refs.subscription(item.subscription()));
    }
    say.words(", and the list price is ").price(price.to(), price.currency(), Refs.item(item));
    say.beforeTaxOf(item);
  }

  static void planChange(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (!(piece.part() instanceof Part.Changed(var _, var before, var after, var _))) {
      say.words(" because you moved to another plan");
      return;
    }
    say.words(" because you moved from ").name(scene.name(before), Refs.item(before));
    say.words(" to ").name(scene.name(after), Refs.item(after));
    LocalDate at = changedAt(scene.subscription(after), after);
    if (at != null && after.subscription() != null) {
      say.words(" on ").day(at, Refs.subscription(after.subscription()));
    }
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

  private static String previousRef(Piece piece, InvoiceItem item) {
    return piece.part() instanceof Part.Changed(var _, var before, var _, var _)
        ? Refs.item(before)
        : Refs.item(item);
  }

  static void exchange(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.Exchange rate = piece.factor(Factor.Exchange.class);
    InvoiceItem item = piece.item();
    if (rate == null || rate.from() == null || item == null) {
      say.words(" because the exchange rate changed");
      return;
    }
    String currency = rate.from().getCurrencyCode();
    int decimals = 6;
    say.words(" because the rate for ").name(currency, Refs.item(item));
    say.words(" prices moved from ")
        .count(rate.before().decimal(decimals), "", previousRef(piece, item));
    say.words(" to ").count(rate.after().decimal(decimals), "", Refs.item(item));
  }

  static void tax(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.Taxed tax = piece.factor(Factor.Taxed.class);
    if (tax == null) {
      say.words(" because of tax");
      return;
    }
    LocalDate on = scene.current().issueDate();
    String ref = Refs.tax(tax.to().ref(), on);
    boolean wasExempt =
        piece.code() == CauseCode.TAX_CATEGORY && tax.from().ref().endsWith("EXEMPT");
    if (wasExempt) {
      say.words(" because you are no longer exempt from tax");
      exemptUntil(say, scene);
      say.words(": ").rate(tax.to().rate(), ref).words(" applies now");
      return;
    }
    say.words(" because tax went from ")
        .rate(tax.from().rate(), previousRef(piece, item(piece, scene)));
    say.words(" to ").rate(tax.to().rate(), ref);
  }

  private static InvoiceItem item(Piece piece, Scene scene) {
    InvoiceItem item = piece.item();
    return item == null ? scene.current().items().getFirst() : item;
  }

  private static void exemptUntil(Say say, Scene scene) {
    for (var status : scene.history().account().taxStatus()) {
      LocalDate end = status.to();
      if (status.exempt() && end != null && !end.isAfter(scene.current().issueDate())) {
        say.words(" since ").day(end, "account:" + scene.history().account().id());
      }
    }
  }
}
