package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discount that a person gives, from the request on.
 *
 * @param posted what was given; null: nothing (yet)
 * @param waitsFor why it needed somebody else; null: it did not
 * @param steps what was done, oldest first
 */
public record DiscountCase(
    CaseId id,
    Actor by,
    Discount discount,
    String why,
    Standing standing,
    @Nullable Money posted,
    @Nullable Refusal waitsFor,
    List<Entry> steps) {
  public DiscountCase {
    steps = List.copyOf(steps);
  }

  static DiscountCase opened(
      Entry entry,
      CaseId id,
      Action.GiveDiscount asked,
      @Nullable Money posted,
      @Nullable Refusal why) {
    return new DiscountCase(
        id,
        entry.actor(),
        asked.discount(),
        asked.why(),
        posted == null ? Standing.WAITING : Standing.POSTED,
        posted,
        why,
        List.of(entry));
  }

  DiscountCase decided(Entry entry, Ruling ruling, @Nullable Money given) {
    var then =
        switch (ruling) {
          case APPROVE -> Standing.POSTED;
          case REFUSE -> Standing.REFUSED;
          case REVERSE -> Standing.REVERSED;
        };
    Money moved = ruling == Ruling.REVERSE ? posted : given;
    return new DiscountCase(
        id, by, discount, why, then, moved, waitsFor, CasesFold.plus(steps, entry));
  }

  public Instant opened() {
    return steps.getFirst().at();
  }

  /** Whether it comes off, or may yet. */
  public boolean stands() {
    return standing == Standing.WAITING || standing == Standing.POSTED;
  }
}
