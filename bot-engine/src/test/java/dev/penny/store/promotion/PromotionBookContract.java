package dev.penny.store.promotion;

import static dev.penny.eligibility.Shop.NOON;
import static dev.penny.eligibility.Shop.coupon;
import static dev.penny.eligibility.Shop.customer;
import static dev.penny.eligibility.Shop.effect;
import static dev.penny.eligibility.Shop.item;
import static dev.penny.eligibility.Shop.percent;
import static dev.penny.eligibility.Shop.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.database.Database;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Shop;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.nearmiss.NearMiss;
import dev.penny.eligibility.nearmiss.NearMisses;
import dev.penny.eligibility.nearmiss.Reach;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Limits;
import dev.penny.promotion.OfferCode;
import dev.penny.promotion.Order;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.ReasonCode;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Use;
import dev.penny.store.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the durable books must hold to on every database. */
abstract class PromotionBookContract {
  static final CodeKey KEY = new CodeKey("a secret of thirty-two bytes or more");

  abstract Database database();

  /** The same tables as another server sees them. */
  abstract Database second();

  /** How many random lives of promotions are played through. */
  abstract int lives();

  @BeforeEach
  void empty() {
    Tables.clear(database());
  }

  @AfterEach
  void theSumsAgree() {
    assertThat(BookCheck.faults(database())).isEmpty();
  }

  @Test
  void reserveRedeemAndGiveBackOnceAlsoOnAnotherServer() {
    var one = books(database(), limited(new Limits(null, null, 1L, 640L)));
    var two = books(second());
    assertThat(one.answer(call(Call.Action.RESERVE, "A1", "O1", "k1", NOON)))
        .isEqualTo(done(Use.Status.RESERVED, 640));
    assertThat(two.answer(call(Call.Action.REDEEM, "A2", "O2", "k2", NOON)))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            no ->
                assertThat(no.reasons())
                    .extracting(r -> r.code())
                    .containsExactly(ReasonCode.LIMIT_TOTAL_REACHED, ReasonCode.BUDGET_EXHAUSTED));
    assertThat(two.answer(call(Call.Action.REDEEM, "A1", "O1", "k3", NOON)))
        .isEqualTo(done(Use.Status.REDEEMED, 640));
    assertThat(one.answer(call(Call.Action.RELEASE, "A1", "O1", "k4", NOON)))
        .isEqualTo(done(Use.Status.RELEASED, 640));
    assertThat(two.answer(call(Call.Action.RELEASE, "A1", "O1", "k5", NOON)))
        .isEqualTo(done(Use.Status.RELEASED, 0));
    assertThat(one.answer(call(Call.Action.REDEEM, "A2", "O2", "k6", NOON)))
        .isEqualTo(done(Use.Status.REDEEMED, 640));
  }

  @Test
  void aHoldThatRanOutFreesItsPlaceExactlyOnce() throws Exception {
    var one = books(database(), limited(new Limits(null, null, 1L, null)));
    var two = books(second());
    one.answer(call(Call.Action.RESERVE, "A1", "O1", "k1", NOON));
    Instant later = NOON.plusSeconds(600);
    assertThat(Race.all(16, 16, i -> (i % 2 == 0 ? one : two).expire(later)))
        .satisfies(found -> assertThat(found.stream().mapToInt(n -> n).sum()).isEqualTo(1));
    assertThat(two.answer(call(Call.Action.REDEEM, "A1", "O1", "k2", later)))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            no ->
                assertThat(no.reasons().getFirst().code())
                    .isEqualTo(ReasonCode.RESERVATION_EXPIRED));
    assertThat(two.answer(call(Call.Action.REDEEM, "A2", "O2", "k3", later)))
        .isEqualTo(done(Use.Status.REDEEMED, 640));
  }

  @Test
  void whatIsLetGoIsFreeForOthersAndWhatWasRedeemedStays() {
    var one = books(database(), limited(new Limits(null, null, 1L, null)));
    one.answer(call(Call.Action.RESERVE, "A1", "O1", "k1", NOON));
    var holds = new JdbiHolds(database());
    assertThat(holds.letGo(new AccountId("A2"), "O1", NOON.plusSeconds(1))).isZero();
    assertThat(holds.letGo(new AccountId("A1"), "O2", NOON.plusSeconds(1))).isZero();
    assertThat(holds.letGo(new AccountId("A1"), "O1", NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(holds.letGo(new AccountId("A1"), "O1", NOON.plusSeconds(1))).as("once").isZero();
    assertThat(one.expire(NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(one.answer(call(Call.Action.REDEEM, "A2", "O2", "k2", NOON.plusSeconds(2))))
        .isEqualTo(done(Use.Status.REDEEMED, 640));
    assertThat(holds.letGo(new AccountId("A2"), "O2", NOON.plusSeconds(3))).isZero();
    assertThat(BookCheck.faults(database())).isEmpty();
  }

  @Test
  void aClockThatJumpsReopensNothingAndHalvesNothing() {
    var one = books(database(), limited(new Limits(null, null, 1L, null)));
    one.answer(call(Call.Action.RESERVE, "A1", "O1", "k1", NOON));
    assertThat(one.answer(call(Call.Action.REDEEM, "A2", "O2", "k2", NOON.plusSeconds(86_400))))
        .isEqualTo(done(Use.Status.REDEEMED, 640));
    assertThat(codes(one.answer(call(Call.Action.REDEEM, "A1", "O1", "k3", NOON))))
        .contains(ReasonCode.RESERVATION_EXPIRED);
    assertThat(one.answer(call(Call.Action.RESERVE, "A1", "O1", "k1", NOON.minusSeconds(86_400))))
        .isInstanceOf(Answer.Conflict.class);
    var asked = call(Call.Action.RESERVE, "A3", "O3", "k4", NOON);
    var past = new Call(asked.action(), asked.situation(), asked.codes(), asked.key(), NOON);
    assertThat(codes(one.answer(past))).contains(ReasonCode.RESERVATION_EXPIRED);
    long uses =
        database()
            .jdbi()
            .withHandle(
                h -> h.select("SELECT COUNT(*) FROM promotion_use").mapTo(Long.class).one());
    assertThat(uses).isEqualTo(2);
  }

  private static List<ReasonCode> codes(Answer answer) {
    return ((Answer.Refused) answer).reasons().stream().map(r -> r.code()).toList();
  }

  @Test
  void pausedRulesCountFromTheNextRequestAndWhatWasUsedStays() {
    var shelf = new PromotionShelf(database(), KEY);
    var one = books(database(), limited(new Limits(null, null, 2L, null)));
    one.answer(call(Call.Action.REDEEM, "A1", "O1", "k1", NOON));
    Promotion active = shelf.promotion(new PromotionId("P")).orElseThrow();
    assertThat(shelf.save(withStatus(active, Promotion.Status.PAUSED), NOON)).isEqualTo(2);
    assertThat(one.answer(call(Call.Action.REDEEM, "A2", "O2", "k2", NOON)))
        .isInstanceOf(Answer.Refused.class);
    shelf.save(active, NOON);
    assertThat(one.answer(call(Call.Action.REDEEM, "A2", "O2", "k3", NOON)))
        .isEqualTo(done(Use.Status.REDEEMED, 640));
    assertThat(one.answer(call(Call.Action.REDEEM, "A3", "O3", "k4", NOON)))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void anOfferIsHeldAndRedeemedWithoutACodeAsLongAsItIsOffered() {
    var shelf = new PromotionShelf(database(), KEY);
    var one = books(database(), limited(Limits.NONE));
    var id = new PromotionId("P");
    assertThat(shelf.offers()).isEmpty();
    shelf.offer(id, true);
    shelf.offer(id, true);
    assertThat(shelf.offers()).extracting(Promotion::id).containsExactly(id);
    var taken = call(Call.Action.REDEEM, "A1", "O1", "k1", NOON);
    assertThat(one.answer(with(taken, OfferCode.of(id)))).isEqualTo(done(Use.Status.REDEEMED, 640));
    shelf.offer(id, false);
    assertThat(shelf.offers()).isEmpty();
    var late = call(Call.Action.REDEEM, "A2", "O2", "k2", NOON);
    assertThat(one.answer(with(late, OfferCode.of(id)))).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void theRulesOfTheBooksKnowWhatWillBeWhenAReservationRunsOut() {
    var one = books(database(), limited(new Limits(null, null, 1L, null)));
    one.answer(call(Call.Action.RESERVE, "A1", "O1", "k1", NOON));
    var asked = call(Call.Action.VALIDATE, "A2", "O2", null, NOON);
    var rulebook = one.rulebook(asked.situation(), asked.codes());
    var reach = new Reach(List.of(), 0, Duration.ofHours(1));
    assertThat(NearMisses.of(rulebook, asked.situation(), "save20", reach))
        .isInstanceOfSatisfying(
            NearMiss.Smallest.class,
            miss -> assertThat(miss.change().waitUntil()).isEqualTo(NOON.plusSeconds(600)));
  }

  private static Call with(Call call, String code) {
    return new Call(
        call.action(), call.situation(), List.of(code), call.key(), call.reserveUntil());
  }

  @Test
  void noCodeStandsInAnyTable() {
    var one = books(database(), limited(Limits.NONE));
    one.answer(call(Call.Action.REDEEM, "A1", "O1", "k1", NOON));
    for (String table : List.of("promotion_coupon", "promotion_use", "promotion_call")) {
      var rows =
          database().jdbi().withHandle(h -> h.select("SELECT * FROM " + table).mapToMap().list());
      assertThat(rows).hasSize(1);
      assertThat(rows.toString()).doesNotContainIgnoringCase("save20");
    }
  }

  @Test
  void randomCallsGetTheAnswersThatTheRulesInMemoryGive() {
    var random = new Random(20_261_122);
    int refused = 0;
    for (int n = 0; n < lives(); n++) {
      Tables.clear(database());
      var life = new RandomLife(random);
      var practice = life.practice();
      var one = books(database());
      var two = books(second());
      life.fill(new PromotionShelf(database(), KEY));
      for (int i = 0; i < 40; i++) {
        Call call = life.next();
        Answer expected = practice.answer(call);
        assertThat((i % 2 == 0 ? one : two).answer(call)).as("%s %s", n, call).isEqualTo(expected);
        refused += expected instanceof Answer.Refused ? 1 : 0;
      }
      assertThat(BookCheck.faults(database())).isEmpty();
    }
    assertThat(refused).isGreaterThan(10);
  }

  static JdbiPromotionBook books(Database database, Promotion... promotions) {
    var shelf = new PromotionShelf(database, KEY);
    for (Promotion promotion : promotions) {
      shelf.save(promotion, NOON);
      shelf.add(List.of(coupon("SAVE20", promotion.id().value())));
    }
    return new JdbiPromotionBook(database, shelf, KEY);
  }

  static Promotion limited(Limits limits) {
    return promotion("P", Condition.NONE, effect(percent("10")), Stacking.PLAIN, limits);
  }

  private static Promotion withStatus(Promotion p, Promotion.Status status) {
    return new Promotion(
        p.id(), status, p.window(), p.conditions(), p.effect(), p.stacking(), p.limits());
  }

  static Call call(
      Call.Action action, String account, String order, @Nullable String key, Instant now) {
    var situation =
        new Situation(
            now,
            customer(account),
            new Order(order, Shop.EUR, null, List.of(item("i1", "plan", 1, 6398))));
    Instant until = action == Call.Action.RESERVE ? now.plusSeconds(600) : null;
    return new Call(action, situation, List.of("save20"), key, until);
  }

  static Answer done(Use.Status status, long amount) {
    return new Answer.Done(status, amount, false);
  }
}
