package dev.penny.turn;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.promotion.CodeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The billing system's books together with the discounts that codes brought here. */
public final class RedeemedBilling implements BillingSource {
  private final BillingSource billing;
  private final Postings postings;

  public RedeemedBilling(BillingSource billing, Postings postings) {
    this.billing = billing;
    this.postings = postings;
  }

  @Override
  public Optional<AccountHistory> history(AccountId account) {
    return billing.history(account).map(h -> with(h, postings.of(account)));
  }

  /** Once the billing system has taken one over, its own record counts. */
  private static AccountHistory with(AccountHistory history, List<Postings.Posting> posted) {
    if (posted.isEmpty()) {
      return history;
    }
    var redemptions = new ArrayList<>(history.redemptions());
    posted.stream()
        .flatMap(p -> p.discounts().stream())
        .filter(d -> history.redemptions().stream().noneMatch(r -> isOf(r, d)))
        .forEach(redemptions::add);
    return new AccountHistory(
        history.account(),
        history.subscriptions(),
        redemptions,
        history.invoices(),
        history.payments(),
        history.credits());
  }

  /** Whether a record of the billing system is this discount: by its id, or the code it is of. */
  private static boolean isOf(Redemption own, Redemption posted) {
    String code = own.couponCode();
    String wanted = posted.couponCode();
    LocalDate over = own.effectiveEnd();
    return own.id().equals(posted.id())
        || (code != null
            && wanted != null
            && CodeText.lookalike(code).equals(CodeText.lookalike(wanted))
            && own.subscription().equals(posted.subscription())
            && (over == null || over.isAfter(posted.redeemedAt())));
  }

  /** The books as they would be with this: what is shown before it is redeemed. */
  public static AccountHistory preview(AccountHistory history, List<Postings.Posting> posted) {
    return with(history, posted);
  }

  /** The catalogue for such a preview. */
  public static Catalogue preview(Catalogue own, List<Postings.Posting> posted) {
    var promotions = new HashMap<PromotionId, Promotion>();
    posted.forEach(p -> promotions.put(p.promotion().id(), p.promotion()));
    return with(own, promotions);
  }

  @Override
  public Catalogue catalogue() {
    return with(billing.catalogue(), postings.promotions());
  }

  private static Catalogue with(Catalogue own, Map<PromotionId, Promotion> posted) {
    if (posted.isEmpty()) {
      return own;
    }
    var all = new HashMap<>(posted);
    all.putAll(own.promotions());
    return new Catalogue(own.products(), own.taxes(), all);
  }
}
