package dev.penny.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.action.CreditCase.Standing;
import dev.penny.action.DiscountCase;
import dev.penny.channel.http.CouponWorld.Got;
import dev.penny.conversation.Event;
import dev.penny.ledger.AccountId;
import dev.penny.money.Money;
import dev.penny.store.Race;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discounts that people give off the next bill, over the door the console uses. */
class DiscountDoorTest {
  private static final AccountId MAYA = new AccountId("T1001");

  @TempDir Path folder;
  private CouponWorld world;

  @BeforeEach
  void open() {
    world = new CouponWorld(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Got give(String as, String id, String wish) {
    return world.post(
        as, "give", "{'account':'T1001','id':'%s','why':'promised',%s}".formatted(id, wish));
  }

  private Got preview(String as, String wish) {
    return world.post(as, "preview", "{'account':'T1001',%s}".formatted(wish));
  }

  private List<DiscountCase> given() {
    return world.ledger.cases(MAYA).discounts();
  }

  private static String euro(Money money) {
    return "€%d.%02d".formatted(money.minor() / 100, money.minor() % 100);
  }

  @Test
  void anAmountComesOffTheNextBillAsItWasShownAndTheCustomerIsTold() {
    var chat = world.chat("T1001", "fr-FR");
    Money before = world.nextBill("T1001");
    Got shown = preview("ada", "'amount':'10.00'");
    assertThat(shown.body().path("off").asLong()).isEqualTo(1000);
    Got done = give("ada", "one", "'amount':'10.00'");
    assertThat(done.status()).as(done.message()).isEqualTo(200);
    assertThat(done.message()).startsWith("Given: €10.00 off the next bill");
    Money after = world.nextBill("T1001");
    assertThat(shown.message())
        .isEqualTo("Next bill %s, with this discount %s".formatted(euro(before), euro(after)));
    assertThat(before.minor() - after.minor()).isGreaterThanOrEqualTo(1000);
    assertThat(world.events(chat).getLast().event())
        .isInstanceOfSatisfying(
            Event.BotReplied.class,
            r ->
                assertThat(r.toString())
                    .contains("B-" + done.body().path("reference").asText().substring(2)));
    assertThat(world.audit()).containsExactly("ada read:discount", "ada give_discount:Done");
  }

  @Test
  void aPercentageIsOfWhatRecursAndAnAnswerThatWasLostIsGivenAgain() {
    Got shown = preview("ada", "'percent':'10'");
    Got first = give("ada", "one", "'percent':'10'");
    Money after = world.nextBill("T1001");
    assertThat(give("ada", "one", "'percent':'10'")).isEqualTo(first);
    assertThat(given()).singleElement();
    assertThat(given().getFirst().discount().amount().minor())
        .isEqualTo(shown.body().path("off").asLong());
    assertThat(world.nextBill("T1001")).isEqualTo(after);
    Got other = give("ada", "one", "'percent':'12'");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.message()).startsWith("That key was used for something else already.");
  }

  @Test
  void overTheLimitItWaitsForALeadAndNothingComesOffUntilThen() {
    Money before = world.nextBill("T1001");
    Got kept = give("ada", "one", "'amount':'30.00'");
    assertThat(kept.body().path("kept").asBoolean()).isTrue();
    assertThat(kept.message())
        .isEqualTo(
            "Kept for approval. At most €25.00 may be given at once at this level."
                + " A team lead may decide otherwise. (Rules of 2026-11.)");
    assertThat(world.nextBill("T1001")).isEqualTo(before);
    assertThat(world.ledger.waiting()).containsExactly(MAYA);
    assertThat(give("ada", "one", "'amount':'30.00'")).isEqualTo(kept);
  }

  @Test
  void manySmallOnesAndSixtyFourAtOnceDoNotPassTheCustomersLimit() throws Exception {
    Race.all(64, 16, i -> give("agent-" + i % 8, "d" + i, "'amount':'1.50'"));
    long sum =
        given().stream()
            .filter(d -> d.standing() == Standing.POSTED)
            .mapToLong(d -> d.discount().amount().minor())
            .sum();
    assertThat(sum).isLessThanOrEqualTo(5000).isGreaterThan(0);
    long off =
        world.billing.history(MAYA).orElseThrow().redemptions().stream()
            .filter(r -> r.promotion().value().startsWith("agreed:"))
            .map(r -> (dev.penny.ledger.Redemption.Reduction.Fixed) r.reduction())
            .mapToLong(r -> r.amount().minor())
            .sum();
    assertThat(off).isEqualTo(sum);
  }

  @Test
  void anExpiredCodeIsKeptToOnceAndNoMoreThanItWouldHaveGiven() {
    JsonNode check =
        world
            .post("ada", "look", "{'account':'T1001','codes':['SPRING25']}")
            .body()
            .path("checks")
            .get(0);
    assertThat(check.path("honour").path("who").asText()).startsWith("You may");
    Got hers = give("lea", "four", "'code':'TOM-BRINGS-10'");
    assertThat(hers.message())
        .startsWith("The code does not work for a reason that may not be set aside");
    Money before = world.nextBill("T1001");
    Got shown = preview("ada", "'code':'spring25'");
    Got done = give("ada", "one", "'code':'spring25'");
    assertThat(done.status()).as(done.message()).isEqualTo(200);
    assertThat(shown.message())
        .isEqualTo(
            "Next bill %s, with this discount %s"
                .formatted(euro(before), euro(world.nextBill("T1001"))));
    if (!done.body().path("kept").asBoolean()) {
      Got again = give("lea", "two", "'code':'SPRING25'");
      assertThat(again.status()).isEqualTo(422);
    }
    Got works = give("ada", "three", "'code':'SAVE20'");
    assertThat(works.message())
        .isEqualTo("There is nothing on the next bill that it could come off.");
  }

  @Test
  void whatIsWrongIsToldAndNothingIsGiven() {
    assertThat(give("ada", "one", "'amount':'10.001'").status()).isEqualTo(422);
    assertThat(give("ada", "one", "'percent':'101'").status()).isEqualTo(422);
    assertThat(give("ada", "one", "'amount':'5','percent':'5'").status()).isEqualTo(422);
    assertThat(give("ada", "one", "'amount':'-5'").status()).isEqualTo(422);
    assertThat(give("lea", "two", "'amount':'900000'").message()).startsWith("At most ");
    assertThat(give("ada", "", "'amount':'5'").message()).startsWith("id is 1 to 64");
    assertThat(
            world
                .post("ada", "give", "{'account':'T1001','id':'x','why':'','amount':'5'}")
                .message())
        .startsWith("It needs a reason in words.");
    assertThat(given()).isEmpty();
  }
}
