package dev.penny.flow.charge;

import dev.penny.explain.story.Reason;
import dev.penny.explain.story.Story;
import dev.penny.flow.billhigher.ReasonAnswer;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of the change at hand, to be found by amount or by name.
 *
 * @param story null: the bill has nothing it can be compared with
 * @param onScreen whether the customer was shown them, so that they are meant first
 */
record Reasons(@Nullable Story story, boolean onScreen) {

  @Nullable Meant exactly(Amounts amounts) {
    if (story == null) {
      return null;
    }
    List<Reason> reasons = story.reasons();
    for (int i = 0; i < reasons.size(); i++) {
      if (amounts.isExactly(reasons.get(i).amount())) {
        return new Meant.OneReason(i);
      }
    }
    return amounts.isExactly(story.change().delta()) ? new Meant.Difference() : null;
  }

  /** The reason whose sentence names the amount; {@code kind} says of what, by its reference. */
  @Nullable Meant said(Amounts amounts, Predicate<String> kind) {
    List<Reason> reasons = story == null ? List.of() : story.reasons();
    for (int i = 0; i < reasons.size(); i++) {
      for (Phrase phrase : Tongue.EN.of(reasons.get(i).sentence())) {
        if (phrase instanceof Phrase.MoneyFigure figure
            && kind.test(figure.ref())
            && amounts.isExactly(figure.money())) {
          return new Meant.OneReason(i);
        }
      }
    }
    return null;
  }

  /** The nearest, where one is nearer than {@code best}. */
  @Nullable Meant nearer(Amounts amounts, @Nullable BigDecimal best) {
    BigDecimal least = best;
    Meant found = null;
    List<Reason> reasons = story == null ? List.of() : story.reasons();
    for (int i = 0; i < reasons.size(); i++) {
      var amount = reasons.get(i).amount();
      BigDecimal distance = amounts.distance(amount);
      if (amounts.isNear(amount) && (least == null || distance.compareTo(least) <= 0)) {
        found =
            least == null || distance.compareTo(least) < 0 || found == null
                ? new Meant.OneReason(i)
                : found;
        least = distance;
      }
    }
    return found;
  }

  /** The first of the reasons whose title the words name best, and better than {@code floor}. */
  @Nullable Meant named(ToIntFunction<String> score, int floor) {
    int best = floor;
    Meant found = null;
    List<Reason> reasons = story == null ? List.of() : story.reasons();
    for (int i = 0; i < reasons.size(); i++) {
      int own = score.applyAsInt(ReasonAnswer.title(reasons.get(i)));
      if (own > best) {
        best = own;
        found = new Meant.OneReason(i);
      }
    }
    return found;
  }

  int best(ToIntFunction<String> score) {
    return story == null
        ? 0
        : story.reasons().stream().map(ReasonAnswer::title).mapToInt(score).max().orElse(0);
  }

  int size() {
    return story == null ? 0 : story.reasons().size();
  }
}
