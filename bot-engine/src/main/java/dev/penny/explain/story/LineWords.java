package dev.penny.explain.story;

import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Words for lines that only one of the bills has. */
final class LineWords {
  private LineWords() {}

  /** Plans, extras, devices, standing charges. */
  static void subscribed(Say say, Scene scene, List<Piece> pieces) {
    InvoiceItem item = Words.main(pieces).item();
    if (item == null) {
      say.words(" because a charge came or went");
      return;
    }
    Subscription subscription = scene.subscription(item);
    if (Words.main(pieces).part() instanceof Part.Went) {
      LocalDate end = subscription == null ? null : subscription.end();
      say.words(" because ").name(scene.name(item), Refs.item(item));
      say.words(end == null ? " is not on this bill" : " ended");
      if (subscription != null && end != null) {
        say.words(" on ").day(end, Refs.subscription(subscription.id()));
      }
      return;
    }
    say.words(" for ").name(scene.name(item), Refs.item(item));
    if (subscription != null && subscription.start().isAfter(scene.previous().period().start())) {
      say.words(", added on ").day(subscription.start(), Refs.subscription(subscription.id()));
    } else {
      say.words(", which was not on " + scene.otherBill());
    }
  }

  /** Fees, purchases, yearly and other one-time charges, corrections. */
  static void once(Say say, Scene scene, List<Piece> pieces) {
    List<InvoiceItem> items = new ArrayList<>();
    boolean came = Words.main(pieces).part() instanceof Part.Came;
    for (Piece piece : pieces) {
      InvoiceItem item = piece.item();
      if (item != null && piece.part() instanceof Part.Came == came) {
        items.add(item);
      }
    }
    if (items.isEmpty()) {
      say.words(" for a one-time charge");
      return;
    }
    InvoiceItem item = items.getFirst();
    say.words(came ? " for " : " because " + scene.otherBill() + " had ");
    if (items.size() > 1) {
      say.count(items.size(), "times", Refs.item(item)).words(" ");
    }
    say.name(scene.name(item), Refs.item(item));
    dates(say, items);
    say.words(came ? "" : ", charged once");
  }

  private static void dates(Say say, List<InvoiceItem> items) {
    String joint = " on ";
    for (InvoiceItem item : items) {
      if (item.period().days() > 1) {
        say.words(", from ").period(item.period(), Refs.item(item));
      } else {
        say.words(joint).day(item.period().start(), Refs.item(item));
        joint = " and ";
      }
    }
  }

  static void backBilling(Say say, Scene scene, List<Piece> pieces) {
    once(say, scene, pieces);
    if (Words.main(pieces).part() instanceof Part.Came) {
      say.words(", which had not been billed before");
    }
  }

  static void fee(Say say, Scene scene, List<Piece> pieces) {
    once(say, scene, pieces);
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
      say.words(" because the part-month charges on " + scene.otherBill() + " were one-time");
      return;
    }
    say.words(", one-time");
    if (came.size() == 1 && went.isEmpty()) {
      partOf(
          say.words(came.getFirst().gross().signum() < 0 ? ", back for " : ", for "),
          scene,
          came.getFirst());
      return;
    }
    String joint = ": ";
    for (InvoiceItem item : came) {
      say.words(joint);
      joint = " and ";
      String ref = Refs.item(item);
      boolean back = item.gross().signum() < 0;
      say.money(item.gross().abs(), ref).words(back ? " back for " : " for ");
      partOf(say, scene, item);
    }
    if (!went.isEmpty()) {
      say.words("; the part-month charges of " + scene.otherBill() + " are gone");
    }
  }

  private static void partOf(Say say, Scene scene, InvoiceItem item) {
    String ref = Refs.item(item);
    long days = item.proration() == null ? item.period().days() : item.proration().days();
    say.count(days, "days", ref).words(" of ").name(scene.name(item), ref);
  }
}
