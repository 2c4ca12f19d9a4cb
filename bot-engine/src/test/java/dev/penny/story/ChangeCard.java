package dev.penny.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/**
 * A bill-change card as it stands on a screen, its amounts in cents.
 *
 * @param bars the picture: last bill, changes, this bill
 * @param reasons the amounts of the rows a reader can open
 * @param table what a screen reader's table says: last bill, reasons, this bill
 */
record ChangeCard(String headline, List<Long> bars, List<Long> reasons, List<Long> table) {

  /** Reads the card with all its reasons in sight. */
  static ChangeCard read(Locator card) {
    Locator more =
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("See all"));
    if (more.count() > 0) {
      more.click();
    }
    return new ChangeCard(
        card.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3)).innerText(),
        cents(card.locator("svg .bar-amount")),
        cents(card.locator(".reason-row > .money")),
        cents(card.locator("table tbody td")));
  }

  /** Last bill and all reasons are this bill, to the cent, and all three tellings agree. */
  void addsUp() {
    assertThat(bars).hasSizeGreaterThanOrEqualTo(3).isEqualTo(table);
    assertThat(reasons).isEqualTo(table.subList(1, table.size() - 1));
    assertThat(table.getFirst() + reasons.stream().mapToLong(Long::longValue).sum())
        .isEqualTo(table.getLast());
  }

  private static List<Long> cents(Locator amounts) {
    return amounts.allTextContents().stream().map(ChangeCard::cents).toList();
  }

  /** Of amounts with two decimals; both minus signs are read. */
  static long cents(String amount) {
    assertThat(amount).containsPattern("\\d[.,]\\d\\d(?!\\d)");
    long size = Long.parseLong(amount.replaceAll("\\D", ""));
    return amount.contains("\u2212") || amount.contains("-") ? -size : size;
  }
}
