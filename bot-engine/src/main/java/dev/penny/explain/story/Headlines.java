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
    if (delta.isZero()) {
      return Say.say(
          "head.same",
          "day",
          Say.day(scene.current().issueDate(), now),
          "other",
          other(scene),
          "due",
          Say.money(due, now));
    }
    return Say.say(
        delta.signum() > 0 ? "head.higher" : "head.lower",
        "day",
        Say.day(scene.current().issueDate(), now),
        "delta",
        Say.money(delta.abs(), change(scene)),
        "other",
        other(scene),
        "dated",
        dated(scene),
        "due",
        Say.money(due, now),
        "before",
        Say.money(scene.previous().totals().amountDue(), then));
  }

  private static String change(Scene scene) {
    return "change:" + scene.previous().id() + ">" + scene.current().id();
  }

  private static List<Phrase> other(Scene scene) {
    return Say.say(
        switch (scene.against().kind()) {
          case LAST_BILL -> "head.last";
          case SAME_MONTH_LAST_YEAR -> "head.lastyear";
          case TYPICAL_BILL -> "head.typical";
          case NAMED_MONTH -> "head.named";
        });
  }

  private static List<Phrase> dated(Scene scene) {
    Invoice previous = scene.previous();
    return scene.against().kind() == Baseline.Kind.LAST_BILL
        ? List.of()
        : Say.say("dated", "day", Say.day(previous.issueDate(), Refs.invoice(previous)));
  }

  static List<Phrase> rest(Scene scene, List<Reason> others) {
    Money sum = Money.zero(scene.change().delta().currency());
    for (Reason reason : others) {
      sum = sum.plus(reason.amount());
    }
    return Say.say(
        sum.signum() < 0 ? "rest.less" : "rest.more",
        "amount",
        Say.money(sum.abs(), change(scene)),
        "others",
        Say.count(others.size(), "other things", change(scene)));
  }

  static List<Phrase> charges(Scene scene, Money charges) {
    String key =
        switch (Direction.of(charges)) {
          case SAME -> "charges.same";
          case HIGHER -> "charges.rose";
          case LOWER -> "charges.fell";
        };
    return Say.say(key, "amount", Say.money(charges.abs(), change(scene)));
  }

  /** Which bill it was compared with and why that one; empty where nothing needs saying. */
  static List<Phrase> comparison(Baseline.Against against) {
    Invoice previous = against.previous();
    String key =
        switch (against.kind()) {
          case LAST_BILL -> "compared.last";
          case SAME_MONTH_LAST_YEAR -> "compared.lastyear";
          case TYPICAL_BILL -> "compared.typical";
          case NAMED_MONTH -> "compared.named";
        };
    List<Phrase> why =
        switch (against.why()) {
          case USUAL, ASKED -> List.of();
          case LAST_IS_ESTIMATED -> Say.say("compared.estimated");
          case LAST_IS_FINAL -> Say.say("compared.final");
          case OTHER_SEASON -> Say.say("compared.season");
          case LAST_IN_OTHER_CURRENCY -> Say.say("compared.currency");
        };
    var day = Say.day(previous.issueDate(), Refs.invoice(previous));
    return Say.say(key, "day", day, "why", why);
  }
}
