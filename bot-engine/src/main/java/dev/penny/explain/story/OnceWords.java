package dev.penny.explain.story;

import dev.penny.explain.Part;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for what comes once: fees, purchases, yearly charges, corrections, and credits. */
final class OnceWords {
  /** A yearly charge comes again after so many days, give or take a month. */
  private static final int YEAR_LEAST = 330;

  private static final int YEAR_MOST = 400;

  private OnceWords() {}

  /** A fee and what gives it back, on two bills, are told together. */
  static void once(Say say, Scene scene, List<Piece> pieces) {
    List<InvoiceItem> came = items(pieces, true);
    List<InvoiceItem> went = items(pieces, false);
    if (came.isEmpty() && went.isEmpty()) {
      say.add("once.unknown");
    } else if (went.isEmpty()) {
      say.add("once.came", "things", things(scene, came));
    } else if (came.isEmpty()) {
      boolean back = went.stream().allMatch(item -> item.gross().signum() < 0);
      say.add(
          back ? "once.went.back" : "once.went",
          "other",
          scene.otherBill(),
          "things",
          things(scene, went));
    } else {
      say.add(
          "once.both",
          "other",
          scene.otherBill(),
          "went",
          sums(scene, went),
          "came",
          sums(scene, came));
    }
  }

  /** What another company asked for is not defended before the customer knew it. */
  static void purchase(Say say, Scene scene, List<Piece> pieces) {
    once(say, scene, pieces);
    if (Words.main(pieces).part() instanceof Part.Came) {
      say.add("premium.ask");
    }
  }

  static void backBilling(Say say, Scene scene, List<Piece> pieces) {
    once(say, scene, pieces);
    if (Words.main(pieces).part() instanceof Part.Came) {
      say.add("billed.late");
    }
  }

  /** With what it was the year before. */
  static void yearly(Say say, Scene scene, List<Piece> pieces) {
    once(say, scene, pieces);
    say.add("annual.once");
    InvoiceItem item = Words.main(pieces).item();
    InvoiceItem before = item == null ? null : yearBefore(scene, item);
    if (before != null) {
      say.add(
          "annual.before",
          "amount",
          Say.money(before.gross(), Refs.item(before)),
          "day",
          Say.day(before.period().start(), Refs.item(before)));
    }
  }

  private static @Nullable InvoiceItem yearBefore(Scene scene, InvoiceItem item) {
    LocalDate latest = item.period().start().minusDays(YEAR_LEAST);
    LocalDate earliest = item.period().start().minusDays(YEAR_MOST);
    InvoiceItem found = null;
    for (Invoice bill : scene.history().invoices()) {
      for (InvoiceItem old : bill.items()) {
        LocalDate day = old.period().start();
        if (old.chargeCode().equals(item.chargeCode())
            && old.type() == item.type()
            && !day.isBefore(earliest)
            && !day.isAfter(latest)) {
          found = old;
        }
      }
    }
    return found;
  }

  private static List<InvoiceItem> items(List<Piece> pieces, boolean came) {
    List<InvoiceItem> items = new ArrayList<>();
    for (Piece piece : pieces) {
      InvoiceItem item = piece.item();
      boolean once = piece.part() instanceof Part.Came || piece.part() instanceof Part.Went;
      if (item != null && once && piece.part() instanceof Part.Came == came) {
        items.add(item);
      }
    }
    return items;
  }

  /** "2 times Film on 3 May and on 5 May and Set-up on 1 May". */
  private static List<Phrase> things(Scene scene, List<InvoiceItem> items) {
    Say said = new Say();
    String key = "thing";
    for (List<InvoiceItem> same : byName(scene, items)) {
      InvoiceItem first = same.getFirst();
      List<Phrase> times =
          same.size() > 1
              ? Say.say("times", "count", Say.count(same.size(), "times", Refs.item(first)))
              : List.of();
      said.add(key, "times", times, "name", scene.nameFigure(first), "dates", dates(same));
      key = "thing.next";
    }
    return said.done();
  }

  /** "29.99 for Set-up on 1 May and 29.99 back for Set-up waived on 3 June". */
  private static List<Phrase> sums(Scene scene, List<InvoiceItem> items) {
    Say said = new Say();
    for (List<InvoiceItem> same : byName(scene, items)) {
      if (!said.done().isEmpty()) {
        said.add("once.and");
      }
      InvoiceItem first = same.getFirst();
      Money sum = Money.zero(first.amount().currency());
      for (InvoiceItem item : same) {
        sum = sum.plus(item.gross());
      }
      said.add(
          sum.signum() < 0 ? "once.back" : "once.for",
          "amount",
          Say.money(sum.abs(), Refs.item(first)),
          "name",
          scene.nameFigure(first),
          "dates",
          dates(same));
    }
    return said.done();
  }

  private static List<List<InvoiceItem>> byName(Scene scene, List<InvoiceItem> items) {
    Map<String, List<InvoiceItem>> names = new LinkedHashMap<>();
    for (InvoiceItem item : items) {
      String name = scene.name(item) + (item.gross().signum() < 0 ? "-" : "+");
      names.computeIfAbsent(name, _ -> new ArrayList<>()).add(item);
    }
    return List.copyOf(names.values());
  }

  private static List<Phrase> dates(List<InvoiceItem> items) {
    Say said = new Say();
    String joint = "on";
    for (InvoiceItem item : items) {
      if (item.period().days() > 1) {
        said.add("within", "period", Say.period(item.period(), Refs.item(item)));
      } else {
        said.add(joint, "day", Say.day(item.period().start(), Refs.item(item)));
        joint = "andon";
      }
    }
    return said.done();
  }
}
