package dev.penny.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.channel.http.CouponWorld.Got;
import dev.penny.conversation.Block;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.ledger.AccountId;
import dev.penny.money.Money;
import dev.penny.store.Race;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes in the hands of an agent: seen as the customer sees them and behind, redeemed, undone. */
class CouponDoorTest {
  private static final String MAYA = "T1001";

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

  private JsonNode look(String as, String account, String codes) {
    Got got =
        world.post(
            as,
            "look",
            "{'account':'%s','conversation':'chat-%s','codes':[%s]}"
                .formatted(account, account, codes));
    assertThat(got.status()).as(got.message()).isEqualTo(200);
    return got.body();
  }

  private JsonNode check(String as, String code) {
    return look(as, MAYA, "'" + code + "'").path("checks").get(0);
  }

  private Got redeem(String as, String id, JsonNode shown) {
    return redeem(as, id, shown, shown.path("off").asLong(), "she could not do it herself");
  }

  private Got redeem(String as, String id, JsonNode shown, long off, String why) {
    return world.post(
        as,
        "redeem",
        "{'account':'T1001','conversation':'chat-T1001','id':'%s','order':'%s','codes':%s,'off':%d,'why':'%s'}"
            .formatted(id, shown.path("order").asText(), shown.path("codes"), off, why));
  }

  private Got undo(String as, String id, String reference) {
    return world.post(
        as,
        "undo",
        "{'account':'T1001','id':'%s','reference':'%s','why':'the wrong code'}"
            .formatted(id, reference));
  }

  private long redeemed() {
    return world.count("SELECT COUNT(*) FROM promotion_use WHERE status = 'REDEEMED'");
  }

  @Test
  void theAgentSeesTheCustomersCardAndWhatTheCustomerTried() {
    world.chat(MAYA, "en-GB", "why does save20 not work? also SPRING25", "and SPRING25 again");
    JsonNode seen = look("ada", MAYA, "'SAVE20'");
    assertThat(seen.path("tried")).extracting(JsonNode::asText).contains("SPRING25");
    assertThat(seen.path("orders").get(0).path("label").asText()).isEqualTo("your next bill");
    JsonNode check = seen.path("checks").get(0);
    assertThat(check.path("holds").asBoolean()).isTrue();
    assertThat(check.path("headline").asText()).startsWith("SAVE20 works on your next bill");
    assertThat(check.path("card").path("rows")).isNotEmpty();
    assertThat(check.path("internal")).isEmpty();
    assertThat(seen.path("offers")).isNotEmpty();
    long before = Long.MAX_VALUE;
    for (JsonNode offer : seen.path("offers")) {
      long off = -offer.path("card").path("figure").path("minor").asLong();
      assertThat(off).isPositive().isLessThanOrEqualTo(before);
      before = off;
    }
    assertThat(world.audit()).containsExactly("ada read:coupons");
  }

  @Test
  void whatTheCustomerMayNotKnowIsForTheTeamAlone() {
    world.disable("FIBRE5");
    for (String code : List.of("TOM-BRINGS-10", "FIBRE5")) {
      JsonNode check = check("ada", code);
      assertThat(check.path("hidden").asBoolean()).as(code).isTrue();
      assertThat(check.path("headline").asText()).startsWith("There is no code " + code);
      assertThat(check.path("card").isNull()).isTrue();
      assertThat(check.path("internal").toString())
          .contains(code.equals("FIBRE5") ? "was switched off" : "belongs to another customer");
      assertThat(check.path("real").path("rows")).isNotEmpty();
      assertThat(check.path("redeem").isNull()).isTrue();
    }
    JsonNode unknown = check("ada", "NOSUCH1");
    assertThat(unknown.path("hidden").asBoolean()).isFalse();
    assertThat(unknown.path("real").isNull()).isTrue();
    JsonNode over = check("ada", "SPRING25");
    assertThat(over.path("hidden").asBoolean()).isFalse();
    assertThat(over.path("card").path("rows").toString()).contains("fails");
    assertThat(over.path("internal").get(0).asText()).startsWith("It ended on ");
  }

  @Test
  void previewIsWhatIsAppliedAndTheCustomerGetsTheReceipt() {
    var chat = world.chat(MAYA, "de-DE");
    Money before = world.nextBill(MAYA);
    JsonNode shown = check("ada", "SAVE20").path("redeem");
    Got done = redeem("ada", "one", shown);
    assertThat(done.status()).as(done.message()).isEqualTo(200);
    Money after = world.nextBill(MAYA);
    assertThat(after).isLessThan(before);
    assertThat(shown.path("preview").asText())
        .isEqualTo("Next bill %s, with this %s".formatted(euro(before), euro(after)));
    String reference = done.body().path("reference").asText();
    assertThat(done.message()).startsWith("SAVE20 redeemed: ").endsWith(reference + ".");
    List<Recorded> told = world.events(chat);
    var reply = (Event.BotReplied) told.getLast().event();
    assertThat(reply.reply().blocks().getLast())
        .isInstanceOfSatisfying(
            Block.Card.class, c -> assertThat(c.kind()).isEqualTo(Block.Kind.RECEIPT));
    assertThat(reply.toString()).contains(reference).contains("DE");
    assertThat(world.audit())
        .containsExactly("ada read:coupons", "ada read:redeem", "ada redeem_code:Done");
  }

  private static String euro(Money money) {
    return "€%d.%02d".formatted(money.minor() / 100, money.minor() % 100);
  }

  @Test
  void anAnswerThatWasLostIsGivenAgainAndNothingIsDoneTwice() {
    var chat = world.chat(MAYA, "en-GB");
    JsonNode shown = check("ada", "SAVE20").path("redeem");
    Got first = redeem("ada", "one", shown);
    Money after = world.nextBill(MAYA);
    for (int i = 0; i < 3; i++) {
      Got again = redeem("ada", "one", shown);
      assertThat(again).isEqualTo(first);
    }
    assertThat(redeemed()).isEqualTo(1);
    assertThat(world.nextBill(MAYA)).isEqualTo(after);
    assertThat(world.events(chat).stream().filter(e -> e.event() instanceof Event.BotReplied))
        .hasSize(1);
    for (Got other :
        List.of(
            redeem("ada", "one", shown, shown.path("off").asLong() + 1, "other"),
            redeem("ada", "one", shown, shown.path("off").asLong(), "another reason"),
            undo("ada", "one", first.body().path("reference").asText()))) {
      assertThat(other.status()).isEqualTo(422);
      assertThat(other.message()).startsWith("That key was used for something else already.");
    }
    assertThat(redeemed()).isEqualTo(1);
  }

  @Test
  void whatWasCutOffBeforeTheBillsIsFinishedWhenItIsSentAgain() {
    Money before = world.nextBill(MAYA);
    JsonNode shown = check("ada", "SAVE20").path("redeem");
    world.postings.broken = true;
    assertThatThrownBy(() -> redeem("ada", "cut", shown)).hasMessage("cut off");
    assertThat(world.nextBill(MAYA)).isEqualTo(before);
    world.postings.broken = false;
    Got done = redeem("ada", "cut", shown);
    assertThat(done.status()).as(done.message()).isEqualTo(200);
    assertThat(world.nextBill(MAYA)).isLessThan(before);
    assertThat(redeem("ada", "cut", shown)).isEqualTo(done);
    assertThat(redeemed()).isEqualTo(1);
  }

  @Test
  void oneIntentionSentBySixtyFourAtOnceIsOneRedemption() throws Exception {
    JsonNode shown = check("ada", "SAVE20").path("redeem");
    List<Got> answers = Race.all(64, 16, _ -> redeem("ada", "race", shown));
    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(redeemed()).isEqualTo(1);
    assertThat(world.postings.of(new AccountId(MAYA))).hasSize(1);
    List<Got> others = Race.all(16, 16, i -> redeem("ada", "race-" + i, shown));
    assertThat(others).allMatch(g -> g.status() == 422);
    assertThat(redeemed()).isEqualTo(1);
  }

  @Test
  void whatIsNoLongerWhatWasShownIsNotDone() {
    JsonNode shown = check("ada", "SAVE20").path("redeem");
    Got no = redeem("ada", "one", shown, shown.path("off").asLong() + 100, "more");
    assertThat(no.status()).isEqualTo(422);
    assertThat(no.message()).startsWith("It would take off ").contains("nothing was done");
    assertThat(redeemed()).isZero();
    assertThat(redeem("ada", "two", shown).status()).isEqualTo(200);
  }

  @Test
  void undoneWithAReasonItIsFreeAgainOnce() {
    var chat = world.chat(MAYA, "en-GB");
    Money before = world.nextBill(MAYA);
    Got done = redeem("ada", "one", check("ada", "SAVE20").path("redeem"));
    String reference = done.body().path("reference").asText();
    assertThat(look("ada", MAYA, "").path("used").get(0).path("reference").asText())
        .isEqualTo(reference);
    Got back = undo("bob", "back", reference);
    assertThat(back.status()).as(back.message()).isEqualTo(200);
    assertThat(undo("bob", "back", reference)).isEqualTo(back);
    assertThat(undo("bob", "again", reference).status()).isEqualTo(422);
    assertThat(world.nextBill(MAYA)).isEqualTo(before);
    assertThat(redeemed()).isZero();
    assertThat(world.audit()).endsWith("bob read:undo", "bob roll_back_code:Done");
    assertThat(world.events(chat).getLast().event().toString()).contains(reference);
    assertThat(check("ada", "SAVE20").path("redeem").isNull()).isFalse();
  }

  @Test
  void withoutAReasonASessionOrTheRightNothingIsDone() {
    JsonNode shown = check("ada", "SAVE20").path("redeem");
    assertThat(redeem("ada", "one", shown, shown.path("off").asLong(), " ").message())
        .startsWith("It needs a reason in words.");
    assertThat(redeem("eve", "two", shown).status()).isEqualTo(403);
    assertThat(world.post("ada", "look", "{'account':'T1009'}").status()).isEqualTo(403);
    assertThat(world.post("lea", "look", "{'account':'T1009'}").status()).isEqualTo(200);
    var foreign = Map.of("origin", "https://evil.example", "content-type", "application/json");
    assertThat(world.post(foreign, "look", "{'account':'T1001'}").status()).isEqualTo(403);
    assertThat(world.post("ada", "look", "[]").status()).isEqualTo(400);
    assertThat(world.post("ada", "look", "{'account':'T1001','codes':[7]}").status())
        .isEqualTo(422);
    assertThat(redeemed()).isZero();
  }

  @Test
  void whoGuessesCodesFromTheDeskIsStoppedAndTheCustomerIsNot() {
    for (int i = 0; i < 12; i++) {
      look("ada", MAYA, "'GUESS-%d'".formatted(i));
    }
    assertThat(look("ada", MAYA, "'SAVE20'").path("blocked").asText()).startsWith("Too many");
    assertThat(look("ada", MAYA, "'SAVE20'").path("checks")).isEmpty();
    JsonNode shown = check("bob", "SAVE20");
    assertThat(shown.path("holds").asBoolean()).isTrue();
    assertThat(redeem("ada", "one", shown.path("redeem")).message())
        .isEqualTo("Nothing was done: too many codes that nobody has were tried.");
    assertThat(redeemed()).isZero();
  }
}
