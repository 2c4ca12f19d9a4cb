package dev.penny.explain.story;

import dev.penny.audit.Favour;
import dev.penny.explain.BillChange;
import dev.penny.explain.BillComparison;
import dev.penny.explain.Cause;
import dev.penny.explain.Comparison;
import dev.penny.explain.Part;
import dev.penny.explain.cause.KnownCause;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a person why a bill is what it is. */
public final class Stories {
  /** How many reasons are told one by one, where they say enough. */
  private static final int TOP = 3;

  /** How much of all movement they must cover, in percent. */
  private static final int COVER = 80;

  /** What moves a bill and is no charge. */
  private static final Set<KnownCause> NO_CHARGE =
      EnumSet.of(KnownCause.BALANCE_FORWARD, KnownCause.CREDIT);

  private Stories() {}

  /** The story of the latest bill. */
  public static Telling tell(AccountHistory history, Catalogue catalogue, Wish wish) {
    Invoice latest = history.latest();
    return latest == null
        ? new Telling.NothingToCompare(new Baseline.NoBill())
        : tell(history, catalogue, latest, wish);
  }

  /** The story of one bill of the account; what is wrong in the customer's favour is not raised. */
  public static Telling tell(
      AccountHistory history, Catalogue catalogue, Invoice current, Wish wish) {
    return tell(history, catalogue, current, wish, Favour.KEPT);
  }

  /** The story of one bill of the account. */
  public static Telling tell(
      AccountHistory history, Catalogue catalogue, Invoice current, Wish wish, Favour favour) {
    return switch (Baselines.choose(history, current, wish)) {
      case Baseline.Against against -> compared(history, catalogue, against, favour);
      case Baseline.NoBill none -> new Telling.NothingToCompare(none);
      case Baseline.OnlyOneBill only -> new Telling.NothingToCompare(only);
      case Baseline.MissingBill missing -> new Telling.NothingToCompare(missing);
      case Baseline.NoTypicalBill none -> new Telling.NothingToCompare(none);
      case Baseline.TwoCurrencies two -> new Telling.NothingToCompare(two);
    };
  }

  private static Telling compared(
      AccountHistory history, Catalogue catalogue, Baseline.Against against, Favour favour) {
    var outcome = BillComparison.compare(history, against.previous(), against.current(), catalogue);
    return switch (outcome) {
      case Comparison.Explained(var change) ->
          new Telling.Told(of(new Scene(history, catalogue, change, against, favour)));
      case Comparison.NotComparable refused -> new Telling.Refused(refused);
    };
  }

  private static Story of(Scene scene) {
    BillChange change = scene.change();
    List<Reason> reasons = Reasons.of(scene);
    int top = topOf(reasons);
    List<Reason> others = reasons.subList(top, reasons.size());
    return new Story(
        change,
        scene.against(),
        Direction.of(change.delta()),
        Headlines.headline(scene),
        Headlines.comparison(scene.against()),
        charges(scene),
        reasons.subList(0, top),
        others,
        others.isEmpty() ? null : Headlines.rest(scene, others),
        notes(scene, reasons),
        Forecast.after(scene.history(), scene.catalogue(), scene.current()));
  }

  /** Three reasons, or as many as it takes to cover the bulk; a single one left is told too. */
  private static int topOf(List<Reason> reasons) {
    long all = reasons.stream().mapToLong(r -> r.amount().abs().minor()).sum();
    long told = 0;
    for (int i = 0; i < reasons.size(); i++) {
      if (i >= TOP && told * 100 >= all * COVER) {
        return i == reasons.size() - 1 ? reasons.size() : i;
      }
      told += reasons.get(i).amount().abs().minor();
    }
    return reasons.size();
  }

  /** The change without old balance, credits and errors: what the charges themselves did. */
  private static Money charges(Scene scene) {
    Money charges = scene.change().delta();
    for (Cause cause : scene.change().causes()) {
      for (Part part : cause.parts()) {
        KnownCause known = scene.known(new Piece(cause.code(), part));
        if (cause.code().isError() || NO_CHARGE.contains(known)) {
          charges = charges.minus(part.amount());
        }
      }
    }
    return charges;
  }

  private static List<List<Phrase>> notes(Scene scene, List<Reason> reasons) {
    List<List<Phrase>> notes = new ArrayList<>();
    Money charges = charges(scene);
    if (!charges.equals(scene.change().delta())) {
      notes.add(Headlines.charges(scene, charges));
    }
    List<Phrase> cancel = cancelling(reasons);
    if (cancel != null) {
      notes.add(cancel);
    }
    return notes;
  }

  /** Things that went up and things that went down and hide each other are always named. */
  private static @Nullable List<Phrase> cancelling(List<Reason> reasons) {
    long sum = 0;
    long all = 0;
    for (Reason reason : reasons) {
      sum += reason.amount().minor();
      all += reason.amount().abs().minor();
    }
    return reasons.size() > 1 && Math.abs(sum) * 2 < all ? Say.say("cancel") : null;
  }
}
