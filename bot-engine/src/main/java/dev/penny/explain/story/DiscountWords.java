package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Factor;
import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.RedemptionId;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for discounts, trials and device credits that came, went or count for more or less. */
final class DiscountWords {
  private DiscountWords() {}

  static void discount(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    if (!(piece.part() instanceof Part.Changed(var _, var before, var after, var factors))
        || factors.isEmpty()) {
      say.add("discount.unknown");
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
      say.add(
          "discount.other",
          "your",
          Say.say("your." + thing(piece.code())),
          "name",
          scene.nameFigure(after));
    }
  }

  private static void ended(
      Say say, Scene scene, CauseCode code, Discount was, InvoiceItem before, InvoiceItem after) {
    Redemption redemption = scene.redemption(was.redemption());
    LocalDate end = redemption == null ? null : redemption.effectiveEnd();
    say.add(
        code == CauseCode.TRIAL ? "ended.trial" : "ended.discount",
        "your",
        called("your.", code, was, before, redemption),
        "name",
        scene.nameFigure(after),
        "on",
        end == null || end.isAfter(after.period().start())
            ? List.of()
            : Say.on(end, Refs.redemption(was.redemption())));
  }

  private static void began(Say say, Scene scene, CauseCode code, Discount now, InvoiceItem after) {
    Redemption redemption = scene.redemption(now.redemption());
    say.add(
        code == CauseCode.TRIAL ? "began.trial" : "began.discount",
        "a",
        called("a.", code, now, after, redemption),
        "name",
        scene.nameFigure(after),
        "on",
        redemption == null
            ? List.of()
            : Say.on(redemption.effectiveStart(), Refs.redemption(redemption.id())));
  }

  /**
   * "your 10% discount (code SAVE20)", "a monthly credit of 7.00 before tax", "your free trial".
   */
  private static List<Phrase> called(
      String whose,
      CauseCode code,
      Discount discount,
      InvoiceItem item,
      @Nullable Redemption redemption) {
    var said = new ArrayList<>(called(whose, code, discount, item));
    said.addAll(byCode(redemption));
    return said;
  }

  /** With a code it is known by to the customer; nothing where there was none. */
  static List<Phrase> byCode(@Nullable Redemption redemption) {
    String code = redemption == null ? null : redemption.couponCode();
    return redemption == null || code == null
        ? List.of()
        : Say.say("by.code", "code", Say.name(code, Refs.redemption(redemption.id())));
  }

  private static List<Phrase> called(
      String whose, CauseCode code, Discount discount, InvoiceItem item) {
    String ref = Refs.item(item);
    String key = whose + thing(code);
    return switch (discount.reduction()) {
      case Reduction.Percent _ when code == CauseCode.TRIAL -> Say.say(key);
      case Reduction.Percent(var rate) -> Say.say(key + ".percent", "rate", Say.rate(rate, ref));
      case Reduction.Fixed _ ->
          Say.say(
              key + ".fixed",
              "amount",
              Say.money(discount.amount(), ref),
              "tax",
              Say.beforeTaxOf(item));
    };
  }

  private static String thing(CauseCode code) {
    return switch (code) {
      case TRIAL -> "trial";
      case DEVICE_CREDIT -> "device";
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
