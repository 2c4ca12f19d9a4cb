package dev.penny.explain.story;

import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.List;

/** The sentences around the reasons: the headline, the rest as one line, what it was against. */
final class Headlines {
  private Headlines() {}

  static List<Phrase> headline(Scene scene) {
    Money delta = scene.change().delta();
    String now = Refs.invoice(scene.current());
    String then = Refs.invoice(scene.previous());
    Money due = scene.current().totals().amountDue();
    Say say = new Say().words("Your bill of ").day(scene.current().issueDate(), now);
    switch (Direction.of(delta)) {
      case SAME -> say.words(" is the same as ").words(other(scene)).words(": ").money(due, now);
      case HIGHER -> difference(say, scene, " higher than ");
      case LOWER -> difference(say, scene, " lower than ");
    }
    if (delta.signum() != 0) {
      say.words(": ").money(due, now).words(" instead of ");
      say.money(scene.previous().totals().amountDue(), then);
    }
    return say.words(".").done();
  }

  private static void difference(Say say, Scene scene, String than) {
    Invoice previous = scene.previous();
    String change = "change:" + previous.id() + ">" + scene.current().id();
    say.words(" is ").money(scene.change().delta().abs(), change).words(than).words(other(scene));
    if (scene.against().kind() != Baseline.Kind.LAST_BILL) {
      say.words(" of ").day(previous.issueDate(), Refs.invoice(previous));
    }
  }

  private static String other(Scene scene) {
    return switch (scene.against().kind()) {
      case LAST_BILL -> "the last bill";
      case SAME_MONTH_LAST_YEAR -> "the bill of the same month last year";
      case TYPICAL_BILL -> "a typical bill of yours";
      case NAMED_MONTH -> "the bill";
    };
  }

  static List<Phrase> rest(Scene scene, List<Reason> others) {
    Money sum = Money.zero(scene.change().delta().currency());
    for (Reason reason : others) {
      sum = sum.plus(reason.amount());
    }
    String ref = "change:" + scene.previous().id() + ">" + scene.current().id();
    return new Say()
        .money(sum.abs(), ref)
        .words(sum.signum() < 0 ? " less from " : " more from ")
        .count(others.size(), "other things", ref)
        .words(".")
        .done();
  }

  static List<Phrase> charges(Scene scene, Money charges) {
    String ref = "change:" + scene.previous().id() + ">" + scene.current().id();
    Say say = new Say().words("Leaving out old balance, credits and errors, your charges ");
    switch (Direction.of(charges)) {
      case SAME -> say.words("changed by ").money(charges, ref).words(": they stayed the same");
      case HIGHER -> say.words("rose by ").money(charges, ref);
      case LOWER -> say.words("fell by ").money(charges.abs(), ref);
    }
    return say.words(".").done();
  }

  /** Which bill it was compared with and why that one; empty where nothing needs saying. */
  static List<Phrase> comparison(Baseline.Against against) {
    Invoice previous = against.previous();
    String ref = Refs.invoice(previous);
    Say say = new Say().words("Compared with ");
    switch (against.kind()) {
      case LAST_BILL -> say.words("the last bill of ");
      case SAME_MONTH_LAST_YEAR -> say.words("the bill of the same month last year, ");
      case TYPICAL_BILL -> say.words("a typical bill of yours, the one of ");
      case NAMED_MONTH -> say.words("the bill of ");
    }
    say.day(previous.issueDate(), ref);
    switch (against.why()) {
      case USUAL, ASKED -> say.words(".");
      case LAST_IS_ESTIMATED -> say.words(", because the last bill rests on an estimate.");
      case OTHER_SEASON -> say.words(", because use goes with the season.");
      case LAST_IN_OTHER_CURRENCY -> say.words(", because the last bill is in another currency.");
    }
    return say.done();
  }
}
