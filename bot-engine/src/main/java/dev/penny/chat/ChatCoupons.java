package dev.penny.chat;

import dev.penny.demo.DemoPromotions;
import dev.penny.eligibility.Asker;
import dev.penny.eligibility.GuardedBook;
import dev.penny.eligibility.GuessLimits;
import dev.penny.eligibility.Practice;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.CodeText;
import dev.penny.turn.Coupons;
import dev.penny.turn.PageOrders;
import dev.penny.turn.Postings;
import dev.penny.turn.Whereabouts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demo's promotions in memory, for one conversation; nobody is kept from guessing. */
final class ChatCoupons {
  private ChatCoupons() {}

  static Coupons of(LocalDate day, Postings postings, PageOrders pages) {
    var demo = DemoPromotions.asOf(day);
    var book = new Practice(demo.promotions(), demo.allCoupons(), List.of());
    return new Coupons(
        book,
        new GuardedBook(book, new Anyone()),
        demo::adverts,
        pages,
        new Whereabouts(),
        postings);
  }

  private static final class Anyone implements GuessLimits {
    @Override
    public Admission admit(Asker asker, int codes, Instant now) {
      return new Admission.Admitted();
    }

    @Override
    public void giveBack(Asker asker, int codes, Instant now) {
      // nothing was counted
    }
  }

  /** What was redeemed, in memory. */
  static final class Kept implements Postings {
    private final List<Posting> live = new ArrayList<>();

    @Override
    public void post(Posting posting) {
      live.add(posting);
    }

    @Override
    public List<Posting> withdraw(AccountId account, String order, List<String> codes) {
      List<String> plain = codes.stream().map(CodeText::normal).toList();
      List<Posting> gone =
          live.stream()
              .filter(p -> p.account().equals(account) && p.order().equals(order))
              .filter(p -> plain.contains(CodeText.normal(p.code())))
              .toList();
      live.removeAll(gone);
      return gone;
    }

    @Override
    public List<Posting> of(AccountId account) {
      return live.stream().filter(p -> p.account().equals(account)).toList();
    }

    @Override
    public Map<PromotionId, Promotion> promotions() {
      var promotions = new HashMap<PromotionId, Promotion>();
      live.forEach(p -> promotions.put(p.promotion().id(), p.promotion()));
      return promotions;
    }
  }
}
