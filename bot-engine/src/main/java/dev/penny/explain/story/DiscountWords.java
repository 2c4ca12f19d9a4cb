package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.RedemptionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for discounts, trials and device credits that came, went or count for more or less. */
final class DiscountWords {
  private DiscountWords() {}

  static void discount(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (!(piece.part() instanceof Part.Changed(var _, var before, var after, var factors))
        || factors.isEmpty()) {
      say.words(" because a discount changed");
      return;
    }
    RedemptionId id = redemption(factors.getFirst());
    Discount was = find(before, id);
    Discount now = find(after, id);
    if (was != null && now == null) {
      ended(say, scene, piece.code(), was, before, after);
    } else if (was == null && now != null) {
      began(say, scene, piece.code(), now, after);
    } else {
      say.words(" because your ").words(thing(piece.code())).words(" on ");
      say.name(scene.name(after), Refs.item(after)).words(" counts for another amount");
    }
  }

  private static void ended(
      Say say, Scene scene, CauseCode code, Discount was, InvoiceItem before, InvoiceItem after) {
    String ref = Refs.redemption(was.redemption());
    say.words(" because your ");
    called(say, code, was, before);
    say.words(code == CauseCode.TRIAL ? " of " : " on ");
    say.name(scene.name(after), Refs.item(after)).words(" ended");
    Redemption redemption = scene.redemption(was.redemption());
    LocalDate end = redemption == null ? null : redemption.effectiveEnd();
    if (end != null && !end.isAfter(after.period().start())) {
      say.words(" on ").day(end, ref);
    }
    if (code == CauseCode.TRIAL) {
      say.words("; this is the first paid period");
    }
  }

  private static void began(Say say, Scene scene, CauseCode code, Discount now, InvoiceItem after) {
    say.words(" because a ");
    called(say, code, now, after);
    say.words(code == CauseCode.TRIAL ? " of " : " on ");
    say.name(scene.name(after), Refs.item(after)).words(" began");
    Redemption redemption = scene.redemption(now.redemption());
    if (redemption != null) {
      say.words(" on ").day(redemption.effectiveStart(), Refs.redemption(redemption.id()));
    }
  }

  /** "10% discount", "monthly credit of 7.00 before tax", "free trial". */
  private static void called(Say say, CauseCode code, Discount discount, InvoiceItem item) {
    String ref = Refs.item(item);
    switch (discount.reduction()) {
      case Reduction.Percent(var rate) -> {
        if (code != CauseCode.TRIAL) {
          say.rate(rate, ref).words(" ");
        }
        say.words(thing(code));
      }
      case Reduction.Fixed _ ->
          say.words(thing(code)).words(" of ").money(discount.amount(), ref).beforeTaxOf(item);
    }
  }

  private static String thing(CauseCode code) {
    return switch (code) {
      case TRIAL -> "free trial";
      case DEVICE_CREDIT -> "monthly credit";
      default -> "discount";
    };
  }

  private static RedemptionId redemption(Factor factor) {
    return switch (factor) {
      case Factor.PercentOff off -> off.redemption();
      case Factor.FixedOff off -> off.redemption();
      case Factor.UsePerDay _,
          Factor.Days _,
          Factor.Volume _,
          Factor.CatchUp _,
          Factor.Price _,
          Factor.Exchange _,
          Factor.Taxed _ ->
          throw new IllegalArgumentException("not a discount: " + factor);
    };
  }

  private static @Nullable Discount find(InvoiceItem item, RedemptionId id) {
    return item.discounts().stream()
        .filter(d -> d.redemption().equals(id))
        .findFirst()
        .orElse(null);
  }
}
