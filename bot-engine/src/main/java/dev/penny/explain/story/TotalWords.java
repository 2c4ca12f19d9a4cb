package dev.penny.explain.story;

import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for old balance, credits, rounding, and for what is wrong with a bill. */
final class TotalWords {
  private TotalWords() {}

  static void balance(Say say, Scene scene, List<Piece> pieces) {
    Part part = Words.main(pieces).part();
    if (!(part instanceof Part.Total(var _, var _, var before, var _, var after))) {
      say.words(" from your balance");
      return;
    }
    if (after.isZero()) {
      say.words(" because ").money(before, Refs.invoice(scene.previous()));
      say.words(" was open on " + scene.otherBill() + " and is not on this one");
      return;
    }
    say.words(" because ").money(after, Refs.invoice(scene.current()));
    say.words(" of earlier bills is still open");
    if (!before.isZero()) {
      say.words("; on " + scene.otherBill() + " it was ")
          .money(before, Refs.invoice(scene.previous()));
    }
    Payment lying = unapplied(scene);
    if (lying != null) {
      String ref = Refs.payment(lying.id());
      say.words(". We received ").money(lying.unallocated(), ref).words(" from you on ");
      say.day(lying.receivedAt(), ref).words(" and have not set it against a bill yet");
    }
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
      say.words(" from a credit");
      return;
    }
    if (after.isZero()) {
      say.words(" because a credit of ").money(before.abs(), Refs.invoice(scene.previous()));
      say.words(" lowered " + scene.otherBill());
      return;
    }
    say.words(" because a credit of ").money(after.abs(), Refs.invoice(scene.current()));
    say.words(" lowers this bill");
    if (!before.isZero()) {
      say.words("; on " + scene.otherBill() + " it was ");
      say.money(before.abs(), Refs.invoice(scene.previous()));
    }
  }

  static void rounding(Say say, Scene scene, List<Piece> pieces) {
    say.words(" from rounding tax to whole amounts");
  }

  static void duplicate(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    InvoiceItem item = piece.item();
    if (item == null) {
      say.words(" because a charge stands twice");
      return;
    }
    boolean here = piece.part() instanceof Part.Came;
    say.words(" because ").name(scene.name(item), Refs.item(item));
    say.words(here ? " stands twice on this bill" : " stood twice on " + scene.otherBill());
    say.words(". This looks wrong");
  }

  static void lateFee(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    InvoiceItem item = piece.item();
    if (item == null || !(piece.part() instanceof Part.Came)) {
      say.words(" because " + scene.otherBill() + " had a late fee that was not due");
      return;
    }
    say.words(" because of ").name(scene.name(item), Refs.item(item));
    say.words(", although you had paid in time. This looks wrong");
  }

  /** A sum of the bill that does not match its parts. */
  static Words sum(String which) {
    return (say, scene, pieces) -> {
      Part part = Words.main(pieces).part();
      boolean here =
          part instanceof Part.Total(var _, var _, var _, var _, Money after) && !after.isZero();
      say.words(" because the ").words(which).words(" of ");
      say.words(here ? "this bill" : scene.otherBill());
      say.words(here ? " does not match its lines" : " did not match its lines");
      say.words(". This looks wrong");
    };
  }
}
