package dev.penny.explain.story;

import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.explain.Part;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.phrase.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for a line the audit doubts: what was billed, what the records say, and by how much it is
 * wrong; never a reason that would defend it. What is wrong in the customer's favour is told as it
 * stands on the bill, and raised only where the policy says so.
 */
final class WrongWords {
  private WrongWords() {}

  /** {@code rule}: what says otherwise, by the key of its words. */
  static Words line(FindingCode code, String rule) {
    return (say, scene, pieces) -> {
      Part part = Words.main(pieces).part();
      InvoiceItem here = part instanceof Part.Changed(_, _, var current, _) ? current : null;
      InvoiceItem there = part instanceof Part.Changed(_, var previous, _, _) ? previous : null;
      Finding now = here == null ? null : find(scene, here, code);
      Finding then = there == null ? null : find(scene, there, code);
      if (here != null && now != null) {
        say(say, scene, here, now, rule, Say.say("where.this"));
      } else if (there != null && then != null) {
        say(say, scene, there, then, rule, scene.onOtherBill());
      } else {
        say.add("wrong.unknown");
      }
    };
  }

  private static void say(
      Say say, Scene scene, InvoiceItem item, Finding finding, String rule, List<Phrase> where) {
    String ref = Refs.item(item);
    say.add(
        "wrong.billed",
        "amount",
        Say.money(finding.billed(), ref),
        "name",
        scene.nameFigure(item),
        "where",
        where);
    if (scene.favour().raises(finding) && !finding.difference().isZero()) {
      say.add(
          "wrong.says",
          "rule",
          Say.say("rule." + rule),
          "expected",
          Say.money(finding.expected(), ref),
          "difference",
          Say.money(finding.difference().abs(), ref));
    }
  }

  private static @Nullable Finding find(Scene scene, InvoiceItem item, FindingCode code) {
    for (Finding finding : scene.change().findings()) {
      if (finding.code() == code && item.id().equals(finding.item())) {
        return finding;
      }
    }
    return null;
  }

  /** The old balance on the bill is not what was open. */
  static void balance(Say say, Scene scene, List<Piece> pieces) {
    if (balance(say, scene, scene.current(), Say.say("other.this"))
        || balance(say, scene, scene.previous(), scene.otherBill())) {
      return;
    }
    say.add("wrong.balance.unknown");
  }

  private static boolean balance(Say say, Scene scene, Invoice bill, List<Phrase> name) {
    for (Finding finding : scene.change().findings()) {
      if (finding.code() == FindingCode.BALANCE_FORWARD && finding.invoice().equals(bill.id())) {
        String ref = Refs.invoice(bill);
        say.add(
            "wrong.balance",
            "bill",
            name,
            "billed",
            Say.money(finding.billed(), ref),
            "expected",
            Say.money(finding.expected(), ref),
            "difference",
            Say.money(finding.difference().abs(), ref));
        return true;
      }
    }
    return false;
  }
}
