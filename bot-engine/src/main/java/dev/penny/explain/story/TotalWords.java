package dev.penny.explain.story;

import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.explain.Part;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for old balance, credits, rounding, and for what is wrong with a bill. */
final class TotalWords {
  private TotalWords() {}

  static void balance(Say say, Scene scene, List<Piece> pieces) {
    Part part = Words.main(pieces).part();
    if (!(part instanceof Part.Total(var _, var _, var before, var _, var after))) {
      say.add("balance.unknown");
      return;
    }
    if (after.isZero()) {
      say.add(
          "balance.gone",
          "amount",
          Say.money(before, Refs.invoice(scene.previous())),
          "other",
          scene.otherBill());
      return;
    }
    say.add("balance.open", "amount", Say.money(after, Refs.invoice(scene.current())));
    if (!before.isZero()) {
      before(say, scene, "balance.before", before);
    }
    Payment lying = unapplied(scene);
    if (lying != null) {
      String ref = Refs.payment(lying.id());
      say.add(
          "balance.lying",
          "amount",
          Say.money(lying.unallocated(), ref),
          "day",
          Say.day(lying.receivedAt(), ref));
    }
    for (Payment payment : crossed(scene)) {
      String ref = Refs.payment(payment.id());
      say.add(
          "balance.crossed",
          "amount",
          Say.money(payment.amount(), ref),
          "day",
          Say.day(payment.receivedAt(), ref));
    }
  }

  /** Payments of earlier bills that arrived when this one was already made. */
  private static List<Payment> crossed(Scene scene) {
    Invoice current = scene.current();
    Set<InvoiceId> earlier = new HashSet<>();
    for (Invoice bill : scene.history().invoices()) {
      if (bill.sequence() < current.sequence()) {
        earlier.add(bill.id());
      }
    }
    return scene.history().payments().stream()
        .filter(payment ->
            payment.status() == Payment.Status.SETTLED
                && !payment.receivedAt().isBefore(current.issueDate())
                && payment.allocations().stream().anyMatch(a -> earlier.contains(a.invoice())))
        .toList();
  }

  private static void before(Say say, Scene scene, String key, Money amount) {
    say.add(
        key,
        "other",
        scene.otherBill(),
        "amount",
        Say.money(amount, Refs.invoice(scene.previous())));
  }

  private static @Nullable Payment unapplied(Scene scene) {
    for (Finding finding : scene.change().findings()) {
      if (finding.code() == FindingCode.PAYMENT_UNAPPLIED) {
        for (Payment payment : scene.history().payments()) {
          if (payment.id().equals(finding.payment())) {
            return payment;
          }
        }
      }
    }
    return null;
  }

  static void credit(Say say, Scene scene, List<Piece> pieces) {
    Part part = Words.main(pieces).part();
    if (!(part instanceof Part.Total(var _, var _, var before, var _, var after))) {
      say.add("credit.unknown");
      return;
    }
    if (after.isZero()) {
      say.add(
          "credit.gone",
          "amount",
          Say.money(before.abs(), Refs.invoice(scene.previous())),
          "other",
          scene.otherBill());
      return;
    }
    say.add("credit.now", "amount", Say.money(after.abs(), Refs.invoice(scene.current())));
    if (!before.isZero()) {
      before(say, scene, "credit.before", before.abs());
    }
  }

  static void rounding(Say say, Scene scene, List<Piece> pieces) {
    boolean total = pieces.stream().anyMatch(piece -> piece.part() instanceof Part.Total);
    say.add(total ? "rounding.total" : "rounding");
  }

  static void duplicate(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    InvoiceItem item = piece.item();
    if (item == null) {
      say.add("double.unknown");
      return;
    }
    if (piece.part() instanceof Part.Came) {
      say.add("double.here", "name", scene.nameFigure(item));
    } else {
      say.add("double.there", "name", scene.nameFigure(item), "other", scene.otherBill());
    }
  }

  static void lateFee(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    InvoiceItem item = piece.item();
    if (item == null || !(piece.part() instanceof Part.Came)) {
      say.add("latefee.there", "other", scene.otherBill());
      return;
    }
    say.add("latefee.here", "name", scene.nameFigure(item));
  }

  /** A sum of the bill that does not match its parts. */
  static Words sum(String which) {
    return (say, scene, pieces) -> {
      Part part = Words.main(pieces).part();
      boolean here =
          part instanceof Part.Total(var _, var _, var _, var _, Money after) && !after.isZero();
      say.add(
          here ? "sum.here" : "sum.there",
          "which",
          Say.say("sum." + which),
          "of",
          here ? Say.say("of.this") : scene.ofOtherBill());
    };
  }
}
