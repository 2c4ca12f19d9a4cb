package dev.penny.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Customer;
import dev.penny.ledger.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept for review leads to nobody. */
class NamelessTest {
  private static final Customer MAYA =
      new Customer.SignedIn(new AccountId("T1001"), "Maya Lindqvist");

  @Test
  void theCustomersOwnNameAndAccountAreNotKept() {
    assertThat(Nameless.words("maya here (t1001), lindqvist, MAYA LINDQVIST", MAYA))
        .isEqualTo("[name] here ([number]), [name], [name]");
    assertThat(Nameless.words("the Mayan plan", MAYA)).isEqualTo("the Mayan plan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my name is John Smith, wot bill | my name is [name], wot bill",
        "Hi I'm Ann-Marie O'Neil and you? | Hi I'm [name] and you?",
        "i am upset | i am upset",
        "This is Wrong | This is Wrong",
        "invoice 2026-0001 for INV-20391 | invoice [number] for [number]",
        "customer no 1234567 says hm | customer no [number] says hm",
        "why 1250.00 in 2025 and 12,345.67 | why 1250.00 in 2025 and 12,345.67",
        "Q3 or 5G for 20 quid | Q3 or 5G for 20 quid"
      })
  void namesThatAreIntroducedAndNumbersOfSomebodyAreNotKept(String said, String kept) {
    assertThat(Nameless.words(said, new Customer.Anonymous())).isEqualTo(kept);
  }
}
