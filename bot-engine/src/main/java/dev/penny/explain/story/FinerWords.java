package dev.penny.explain.story;

import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Subscription;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.List;

/** Words for causes that say more than their code. */
final class FinerWords {
  /** Decimals of a surcharge in percent. */
  private static final int PERCENT_DECIMALS = 3;

  private FinerWords() {}

  static void renewed(Say say, Scene scene, List<Piece> pieces) {
    InvoiceItem item = Words.main(pieces).item();
    if (item == null) {
      say.add("line.unknown");
      return;
    }
    LocalDate day = item.period().start();
    say.add("renewed", "name", scene.nameFigure(item), "on", Say.on(day, Refs.item(item)));
  }

  /** What the first bill held once. */
  static void firstBill(Say say, Scene scene, List<Piece> pieces) {
    say.add("first.went", "other", scene.otherBill());
  }

  static void termination(Say say, Scene scene, List<Piece> pieces) {
    OnceWords.once(say, scene, pieces);
    InvoiceItem item = Words.main(pieces).item();
    Subscription subscription = item == null ? null : scene.subscription(item);
    var contract = subscription == null ? null : subscription.contract();
    if (subscription != null
        && contract != null
        && Words.main(pieces).part() instanceof Part.Came) {
      String ref = Refs.subscription(subscription.id());
      say.add("contract.until", "day", Say.day(contract.end(), ref));
      advance(say, scene, subscription);
    }
  }

  /** What was billed in advance for days after the end, where nothing of it is given back. */
  private static void advance(Say say, Scene scene, Subscription subscription) {
    LocalDate end = subscription.end();
    boolean back =
        scene.current().items().stream()
            .anyMatch(i -> subscription.id().equals(i.subscription()) && i.gross().signum() < 0);
    for (InvoiceItem item : scene.previous().items()) {
      if (!back
          && end != null
          && item.type() == InvoiceItem.Type.RECURRING
          && subscription.id().equals(item.subscription())
          && item.period().end().isAfter(end)) {
        say.add(
            "contract.advance",
            "name",
            scene.nameFigure(item),
            "period",
            Say.period(item.period(), Refs.item(item)));
      }
    }
  }

  static void reversed(Say say, Scene scene, List<Piece> pieces) {
    OnceWords.once(say, scene, pieces);
    if (Words.main(pieces).part() instanceof Part.Came) {
      say.add("reversed");
    }
  }

  static void commitment(Say say, Scene scene, List<Piece> pieces) {
    OnceWords.once(say, scene, pieces);
    if (Words.main(pieces).part() instanceof Part.Came) {
      say.add("commitment");
    }
  }

  /** A charge in percent of others: its rate or what it is charged on. Never called a tax. */
  static void surcharge(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    InvoiceItem item = piece.item();
    Factor.Price price = piece.factor(Factor.Price.class);
    if (item == null || !(piece.part() instanceof Part.Changed)) {
      OnceWords.once(say, scene, pieces);
      say.add("surcharge.ours");
      return;
    }
    if (price == null) {
      say.add("surcharge.base", "name", scene.nameFigure(item));
    } else {
      say.add(
          "surcharge.rate",
          "name",
          scene.nameFigure(item),
          "from",
          percent(price.from(), item),
          "to",
          percent(price.to(), item));
    }
    say.add("surcharge.ours");
  }

  private static Phrase percent(UnitPrice price, InvoiceItem item) {
    var percent = Ratio.of(price, 2).decimal(PERCENT_DECIMALS);
    return Say.rate(new Rate(percent), Refs.item(item));
  }

  static void freeUse(Say say, Scene scene, List<Piece> pieces) {
    InvoiceItem item = Words.main(pieces).item();
    if (item == null) {
      say.add("line.unknown");
      return;
    }
    var fx = item.fx();
    say.add(
        "free.ended",
        "name",
        scene.nameFigure(item),
        "price",
        Say.price(
            item.unitPrice(), fx == null ? item.amount().currency() : fx.from(), Refs.item(item)),
        "unit",
        Units.one(item.unit(), Refs.item(item)),
        "tax",
        Say.beforeTaxOf(item));
  }
}
