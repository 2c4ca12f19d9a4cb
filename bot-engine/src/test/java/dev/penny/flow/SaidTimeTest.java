package dev.penny.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.chat.ChatRoom;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.SubscriptionId;
import dev.penny.slot.Mention.Happening;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read on 20 June 2026 against the demo's bills: one a month, issued on the 15th. */
class SaidTimeTest {
  private static final LocalDate TODAY = ChatRoom.TODAY;
  private static final LocalDate MOVE = LocalDate.of(2026, 4, 20);

  @ParameterizedTest
  @CsvSource({
    "the first half of 2026, 2026-01, 2026-06",
    "last summer, 2025-06, 2025-08",
    "between 1 february and 30 april, 2026-02, 2026-04",
    "2025, 2025-05, 2025-12",
    "15 May 2026, 2026-05, 2026-05",
    "3 May 2026, 2026-04, 2026-04",
    "since the 1st of may, 2026-05, 2026-06",
    "since I joined, 2025-05, 2026-06"
  })
  void theBillsOfATimeAreThoseOfIt(String words, String first, String last) {
    List<Invoice> bills = SaidTime.bills(words, books("T1001"), TODAY);
    assertThat(Bills.month(bills.getFirst())).isEqualTo(YearMonth.parse(first));
    assertThat(Bills.month(bills.getLast())).isEqualTo(YearMonth.parse(last));
  }

  @Test
  void anEventThatIsNotInTheBooksHasNoBills() {
    assertThat(SaidTime.bills("since I moved", books("T1001"), TODAY)).isEmpty();
    assertThat(SaidTime.known("since I changed my plan", books("T1001"), TODAY)).isNull();
    assertThat(SaidTime.happening("since I moved", TODAY)).isEqualTo(Happening.MOVED);
  }

  @Test
  void aMoveIsTheSameProductGoingOnElsewhere() {
    SaidTime.Known known = SaidTime.known("since we moved house", moved("PLACE-2"), TODAY);
    assertThat(known.day()).isEqualTo(MOVE);
    assertThat(known.ref()).isEqualTo("subscription:NEW");
    assertThat(Bills.month(SaidTime.bills("since I moved", moved("PLACE-2"), TODAY).getFirst()))
        .isEqualTo(YearMonth.of(2026, 5));
    assertThat(SaidTime.known("since I moved", moved("PLACE-1"), TODAY)).isNull();
  }

  private static AccountHistory books(String account) {
    return new ChatRoom.Billing().history(new AccountId(account)).orElseThrow();
  }

  private static AccountHistory moved(String place) {
    AccountHistory books = books("T1001");
    Subscription plan = books.subscriptions().getFirst();
    var subscriptions = new ArrayList<Subscription>();
    subscriptions.add(at(plan, plan.id(), plan.start(), MOVE, "PLACE-1"));
    subscriptions.add(at(plan, new SubscriptionId("NEW"), MOVE, null, place));
    return new AccountHistory(
        books.account(),
        subscriptions,
        books.redemptions(),
        books.invoices(),
        books.payments(),
        books.credits());
  }

  private static Subscription at(
      Subscription like, SubscriptionId id, LocalDate from, LocalDate to, String place) {
    return new Subscription(
        id,
        like.account(),
        like.firstProduct(),
        like.firstQuantity(),
        from,
        to,
        null,
        null,
        true,
        place,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
