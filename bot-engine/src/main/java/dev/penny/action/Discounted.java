package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Product;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The books of an account with the discounts that were given by hand, each a redemption of its own
 * under the reference of its case. One that was taken back is gone.
 */
public final class Discounted {
  private static final String PREFIX = "agreed:";
  private static final String NAME = "Discount agreed with you";

  private Discounted() {}

  static AccountHistory with(AccountHistory history, Cases cases) {
    var more = new ArrayList<Redemption>();
    for (DiscountCase given : cases.discounts()) {
      if (given.standing() == Standing.POSTED) {
        LocalDate day = given.steps().getLast().at().atZone(history.account().zone()).toLocalDate();
        more.addAll(redemptions(history, given.id().value(), given.discount(), day));
      }
    }
    return plus(history, more);
  }

  /** The books as they would be with it: what is shown before it is given. */
  public static AccountHistory preview(AccountHistory history, Discount discount, LocalDate day) {
    return plus(history, redemptions(history, "preview", discount, day));
  }

  private static List<Redemption> redemptions(
      AccountHistory history, String id, Discount discount, LocalDate day) {
    var redemptions = new ArrayList<Redemption>();
    for (Discount.Part part : discount.parts()) {
      redemptions.add(
          new Redemption(
              new RedemptionId(id + "-" + (redemptions.size() + 1)),
              promotion(part.chargeCode()),
              history.account().id(),
              part.subscription(),
              null,
              day,
              discount.start(),
              discount.end(),
              new Redemption.Reduction.Fixed(part.off()),
              "redeemed"));
    }
    return redemptions;
  }

  /** Once the billing system has taken one over, its own record counts. */
  private static AccountHistory plus(AccountHistory history, List<Redemption> more) {
    Set<RedemptionId> known =
        history.redemptions().stream().map(Redemption::id).collect(Collectors.toSet());
    var all = new ArrayList<>(history.redemptions());
    more.stream().filter(r -> !known.contains(r.id())).forEach(all::add);
    return all.size() == history.redemptions().size()
        ? history
        : new AccountHistory(
            history.account(),
            history.subscriptions(),
            all,
            history.invoices(),
            history.payments(),
            history.credits());
  }

  /** With a promotion for each kind of charge that such a discount may come off. */
  public static Catalogue named(Catalogue own) {
    var all = new HashMap<PromotionId, Promotion>();
    for (Product product : own.products().values()) {
      String charge = product.chargeCode();
      PromotionId id = promotion(charge);
      all.put(id, new Promotion(id, NAME, Promotion.Kind.DISCOUNT, List.of(charge), 1, null, "{}"));
    }
    all.putAll(own.promotions());
    return new Catalogue(own.products(), own.taxes(), all);
  }

  private static PromotionId promotion(String chargeCode) {
    return new PromotionId(PREFIX + chargeCode);
  }
}
