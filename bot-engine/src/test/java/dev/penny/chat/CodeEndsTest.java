package dev.penny.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.Audit;
import dev.penny.audit.FindingCode;
import dev.penny.conversation.Event;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import dev.penny.money.Money;
import dev.penny.wording.Formats;
import dev.penny.wording.WireBlocks;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A code redeemed in the chat, the bills it is on, and the bill on which it has ended. */
class CodeEndsTest {
  private static final AccountId ACCOUNT = new AccountId("T1001");
  private static ChatRoom.Minds minds;

  private final Biller biller = new Biller(ACCOUNT.value());
  private final ChatRoom room = new ChatRoom(minds, ACCOUNT.value(), biller);

  @BeforeAll
  static void load() throws IOException {
    minds = ChatRoom.Minds.shared();
  }

  @Test
  void theBillAfterTheLastOneOfACodeNamesItsEndWithCodeDayAndAmount() {
    redeemSave20();
    assertThat(said("what will my next bill be?")).contains("€81.11");
    List<Redemption> discounts = discounts();
    month(discounts);
    assertThat(said("why is my bill lower?"))
        .contains("July is €6.44 less than June")
        .contains("because a 20% discount (code SAVE20) on Mobile 20 GB began on 15 July");
    assertThat(said("what will my next bill be?")).contains("€81.11");
    month(discounts);
    assertThat(said("what will my next bill be?")).contains("€81.11");
    month(discounts);
    assertThat(said("what will my next bill be?"))
        .contains("€87.55")
        .contains("The discount of €5.24 (code SAVE20) on Mobile 20 GB has ended by then")
        .contains("on 15 October");
    month(discounts);
    assertThat(said("why is my bill higher?"))
        .contains("October 2026 is €6.44 more than September 2026")
        .contains("+€6.44")
        .contains("your 20% discount (code SAVE20) on Mobile 20 GB ended on 15 October 2026.");
  }

  @Test
  void noneOfTheseBillsLooksWrong() {
    redeemSave20();
    List<Redemption> discounts = discounts();
    for (int bill = 0; bill < 4; bill++) {
      biller.bill(discounts);
      assertThat(audit().of(biller.latest())).isEmpty();
    }
  }

  @Test
  void aBillingSystemThatKeepsItsOwnRecordOfTheCodeIsNotTakenForASecondDiscount() {
    redeemSave20();
    Redemption posted = discounts().getFirst();
    var own =
        new Redemption(
            new RedemptionId("BILLING-77"),
            posted.promotion(),
            ACCOUNT,
            posted.subscription(),
            "save-20",
            posted.redeemedAt(),
            posted.effectiveStart(),
            posted.effectiveEnd(),
            posted.reduction(),
            "redeemed");
    biller.keep(own);
    assertThat(said("what will my next bill be?")).contains("€81.11");
    for (int bill = 0; bill < 4; bill++) {
      month(List.of(own));
    }
    assertThat(said("why is my bill higher?"))
        .contains("your 20% discount (code save-20) on Mobile 20 GB ended on 15 October 2026.")
        .doesNotContain("wrong");
  }

  @Test
  void aCodeThatIsLeftOutOfTheBillIsSeenToTheCent() {
    redeemSave20();
    biller.bill(List.of());
    assertThat(audit().of(biller.latest()))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.code()).isEqualTo(FindingCode.DISCOUNT_MISSING);
          assertThat(found.difference()).isEqualTo(Money.of(644, biller.latest().currency()));
        });
  }

  private Audit audit() {
    return Audit.of(books(), room.billing().catalogue());
  }

  private AccountHistory books() {
    return room.billing().history(ACCOUNT).orElseThrow();
  }

  /** What was redeemed here, as the billing system is told. */
  private List<Redemption> discounts() {
    return books().redemptions().stream().filter(r -> r.id().value().startsWith("R-")).toList();
  }

  private void redeemSave20() {
    assertThat(said("apply SAVE20")).contains("takes off €5.24");
    assertThat(said("yes")).contains("€5.24");
    assertThat(said("yes")).contains("€5.24 off");
    assertThat(discounts()).hasSize(1);
  }

  private void month(List<Redemption> discounts) {
    biller.bill(discounts);
    room.wait(Duration.ofDays(30));
  }

  private String said(String text) {
    var blocks = new WireBlocks(new Formats("en-GB", ChatRoom.TODAY));
    var said = new StringBuilder();
    for (var recorded : room.say(text, null)) {
      if (recorded.event() instanceof Event.BotReplied replied) {
        blocks.of(replied.reply()).forEach(b -> said.append(WireText.of(b)).append('\n'));
      }
    }
    return said.toString().replace('\u00a0', ' ');
  }
}
