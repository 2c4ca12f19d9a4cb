package dev.penny.store.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.database.Database;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.store.Databases;
import dev.penny.turn.Postings.Posting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What redeemed codes brought into the books is there once, comes back as it was, can go again. */
class JdbiPostingsTest {
  private static final LocalDate START = LocalDate.of(2026, 7, 15);

  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.embedded(folder);
    JdbiPostings.migrate(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void whatIsPostedTwiceIsThereOnceAndAsItWas() {
    var postings = new JdbiPostings(database);
    Posting posting = posting("A1", "R-1", "SAVE20", new Redemption.Reduction.Percent(rate()));
    postings.post(posting);
    postings.post(posting);
    assertThat(postings.of(new AccountId("A1"))).containsExactly(posting);
    assertThat(postings.promotions()).containsEntry(posting.promotion().id(), posting.promotion());
  }

  @Test
  void whatIsTakenBackIsGoneAndStaysGone() {
    var postings = new JdbiPostings(database);
    var five = new Redemption.Reduction.Fixed(Money.of(500, "EUR"));
    Posting posting = posting("A2", "R-2", "FIBRE5", five);
    postings.post(posting);
    var account = new AccountId("A2");
    assertThat(postings.withdraw(account, "another order", List.of("FIBRE5"))).isEmpty();
    assertThat(postings.withdraw(account, "O1", List.of("fibre 5"))).containsExactly(posting);
    assertThat(postings.withdraw(account, "O1", List.of("FIBRE5"))).isEmpty();
    postings.post(posting);
    assertThat(postings.of(account)).isEmpty();
  }

  private static Rate rate() {
    return Rate.of("20.00");
  }

  private static Posting posting(
      String account, String reference, String code, Redemption.Reduction reduction) {
    var promotion =
        new Promotion(
            new PromotionId("P-" + code),
            "An offer",
            Promotion.Kind.DISCOUNT,
            List.of("plan"),
            3,
            null,
            "{}");
    var redemption =
        new Redemption(
            new RedemptionId(reference + "-1"),
            promotion.id(),
            new AccountId(account),
            new SubscriptionId("S1"),
            code,
            START.minusDays(20),
            START,
            START.plusMonths(3),
            reduction,
            "redeemed");
    return new Posting(
        reference, new AccountId(account), "O1", code, promotion, List.of(redemption));
  }
}
