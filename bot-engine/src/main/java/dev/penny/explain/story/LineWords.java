package dev.penny.explain.story;

import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.Subscription;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for lines that only one of the bills has. */
final class LineWords {
  private LineWords() {}

  /** Plans, extras, devices, standing charges. */
  static void subscribed(Say say, Scene scene, List<Piece> pieces) {
    InvoiceItem item = Words.main(pieces).item();
    if (item == null) {
      say.add("line.unknown");
      return;
    }
    Subscription subscription = scene.subscription(item);
    if (Words.main(pieces).part() instanceof Part.Went) {
      gone(say, scene, item, subscription);
    } else if (subscription != null
        && subscription.start().isAfter(scene.previous().period().start())) {
      say.add(
          "line.added",
          "name",
          scene.nameFigure(item),
          "day",
          Say.day(subscription.start(), Refs.subscription(subscription.id())));
    } else {
      say.add("line.new", "name", scene.nameFigure(item), "other", scene.otherBill());
    }
    if (Words.main(pieces).part() instanceof Part.Came) {
      laterCredit(say, scene, item);
    }
  }

  /** The monthly credit of a device that begins on a later bill. */
  private static void laterCredit(Say say, Scene scene, InvoiceItem item) {
    for (Redemption redemption : scene.history().redemptions()) {
      Promotion promotion = scene.catalogue().promotion(redemption.promotion());
      if (promotion != null
          && promotion.kind() == Promotion.Kind.DEVICE_CREDIT
          && redemption.subscription().equals(item.subscription())
          && promotion.chargeCodes().contains(item.chargeCode())
          && redemption.effectiveStart().isAfter(item.period().start())) {
        String ref = Refs.redemption(redemption.id());
        List<Phrase> credit =
            switch (redemption.reduction()) {
              case Reduction.Percent(var rate) ->
                  Say.say("a.device.percent", "rate", Say.rate(rate, ref));
              case Reduction.Fixed(var amount) ->
                  Say.say(
                      "a.device.fixed",
                      "amount",
                      Say.money(amount, ref),
                      "tax",
                      Say.beforeTaxOf(item));
            };
        say.add("device.later", "a", credit, "day", Say.day(redemption.effectiveStart(), ref));
      }
    }
  }

  private static void gone(
      Say say, Scene scene, InvoiceItem item, @Nullable Subscription subscription) {
    LocalDate end = subscription == null ? null : subscription.end();
    if (subscription == null || end == null) {
      say.add("line.gone", "name", scene.nameFigure(item));
    } else {
      String ref = Refs.subscription(subscription.id());
      say.add("line.ended", "name", scene.nameFigure(item), "on", Say.on(end, ref));
    }
  }

  /** Part-period lines: what was given back and what was charged. */
  static void proration(Say say, Scene scene, List<Piece> pieces) {
    List<InvoiceItem> came = new ArrayList<>();
    List<InvoiceItem> went = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece.part()) {
        case Part.Came(var _, var item, var _) -> came.add(item);
        case Part.Went(var _, var item, var _) -> went.add(item);
        case Part.Changed _, Part.Total _ -> {}
      }
    }
    if (came.isEmpty()) {
      say.add("part.went", "other", scene.otherBill());
      return;
    }
    say.add("part.once");
    if (came.size() == 1 && went.isEmpty()) {
      boolean back = came.getFirst().gross().signum() < 0;
      say.add(back ? "part.back" : "part.for", "part", partOf(scene, came.getFirst()));
      return;
    }
    String place = "part.first.";
    for (InvoiceItem item : came) {
      boolean back = item.gross().signum() < 0;
      say.add(
          place + (back ? "back" : "for"),
          "amount",
          Say.money(item.gross().abs(), Refs.item(item)),
          "part",
          partOf(scene, item));
      place = "part.next.";
    }
    if (!went.isEmpty()) {
      say.add("part.gone", "other", scene.otherBill());
    }
  }

  private static List<Phrase> partOf(Scene scene, InvoiceItem item) {
    long days = item.proration() == null ? item.period().days() : item.proration().days();
    return Say.say(
        "part.of",
        "days",
        Say.count(days, "days", Refs.item(item)),
        "name",
        scene.nameFigure(item));
  }
}
