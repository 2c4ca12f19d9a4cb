package dev.penny.turn;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import java.util.List;
import java.util.Map;

/**
 * Port to the discounts that redeemed codes brought into the books. What is posted twice under one
 * reference is there once.
 */
public interface Postings {
  /** Nothing is ever redeemed. */
  Postings NONE =
      new Postings() {
        @Override
        public void post(Posting posting) {
          throw new IllegalStateException("no promotions are kept here");
        }

        @Override
        public List<Posting> withdraw(AccountId account, String order, List<String> codes) {
          return List.of();
        }

        @Override
        public List<Posting> of(AccountId account) {
          return List.of();
        }

        @Override
        public Map<PromotionId, Promotion> promotions() {
          return Map.of();
        }
      };

  /**
   * What one code brought on one order.
   *
   * @param discounts one for each subscription it takes something off; none: the order is no bill
   */
  record Posting(
      String reference,
      AccountId account,
      String order,
      String code,
      Promotion promotion,
      List<Redemption> discounts) {
    public Posting {
      discounts = List.copyOf(discounts);
    }
  }

  void post(Posting posting);

  /** Takes what these codes brought on that order out of the books; what it was. */
  List<Posting> withdraw(AccountId account, String order, List<String> codes);

  /** What stands in the books of this account, oldest first. */
  List<Posting> of(AccountId account);

  /** The promotions that anything was posted for. */
  Map<PromotionId, Promotion> promotions();
}
