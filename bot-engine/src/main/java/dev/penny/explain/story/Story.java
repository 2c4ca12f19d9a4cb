package dev.penny.explain.story;

import dev.penny.explain.BillChange;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill change for a person. {@code top} are the reasons to tell, errors first, then by size;
 * {@code others} are the rest, told as one line. All reasons together add up to the change: a story
 * that does not is refused.
 *
 * @param against which bill it was compared with, and why that one
 * @param headline the difference and the two amounts
 * @param comparison a sentence for {@code against}
 * @param charges how the charges themselves moved, without old balance, credits and errors
 * @param notes what must be said beside the reasons
 * @param next what the next bill will be
 */
public record Story(
    BillChange change,
    Baseline.Against against,
    Direction direction,
    List<Phrase> headline,
    List<Phrase> comparison,
    Money charges,
    List<Reason> top,
    List<Reason> others,
    @Nullable List<Phrase> rest,
    List<List<Phrase>> notes,
    NextBill next) {

  public Story {
    headline = List.copyOf(headline);
    comparison = List.copyOf(comparison);
    top = List.copyOf(top);
    others = List.copyOf(others);
    notes = List.copyOf(notes);
    Money sum = Money.zero(change.delta().currency());
    for (Reason reason : top) {
      sum = sum.plus(reason.amount());
    }
    for (Reason reason : others) {
      sum = sum.plus(reason.amount());
    }
    if (!sum.equals(change.delta())) {
      throw new IllegalArgumentException(
          "reasons add up to " + sum + ", the change is " + change.delta());
    }
  }

  /** Every reason, in the order of telling. */
  public List<Reason> reasons() {
    List<Reason> all = new ArrayList<>(top);
    all.addAll(others);
    return all;
  }

  /** The sum of the reasons told as one line. */
  public Money restAmount() {
    return others.stream()
        .map(Reason::amount)
        .reduce(Money.zero(change.delta().currency()), Money::plus);
  }
}
