package dev.penny.explain.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.audit.AuditCasesTest;
import dev.penny.audit.Favour;
import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.audit.Severity;
import dev.penny.ledger.Invoice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoubtedTest {
  private static final Set<FindingCode> TOLD =
      EnumSet.of(
          FindingCode.BACKBILL_OVER_LIMIT,
          FindingCode.BALANCE_FORWARD,
          FindingCode.CHARGE_AFTER_CANCELLATION,
          FindingCode.DISCOUNT_MISSING,
          FindingCode.PERIOD_OVERLAP,
          FindingCode.PRICE_NOT_CATALOGUE,
          FindingCode.QUANTITY_MISMATCH);

  /** What a line may be billed too low by. */
  private static final Set<FindingCode> SHORT =
      EnumSet.of(FindingCode.LINE_ARITHMETIC, FindingCode.PERIOD_GAP, FindingCode.TAX_RATE);

  /** One account for every kind of error. */
  private static List<Story> stories(Favour favour) throws IOException {
    List<Story> stories = new ArrayList<>();
    AuditCasesTest.generated()
        .forEach(given -> {
          var history = given.bundle().history();
          for (Invoice bill : history.invoices()) {
            if (Stories.tell(history, given.bundle().catalogue(), bill, new Wish.LastBill(), favour)
                instanceof Telling.Told(var story)) {
              stories.add(story);
            }
          }
        });
    return stories;
  }

  @Test
  void aDoubtedLineIsToldWithBothValuesAndTheDifference() throws IOException {
    int told = 0;
    for (Story story : stories(Favour.KEPT)) {
      for (Finding finding : story.change().findings()) {
        if (TOLD.contains(finding.code())
            && finding.severity() == Severity.MONEY_ERROR
            && finding.invoice().equals(story.change().current().id())
            && moved(story, finding)) {
          String text = text(story);
          assertThat(text).contains("looks wrong by " + plain(finding));
          assertThat(story.reasons()).anyMatch(Reason::isError);
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(4);
  }

  @Test
  void whatIsInTheCustomersFavourIsNotRaised() throws IOException {
    int quiet = 0;
    for (Story story : stories(Favour.KEPT)) {
      List<Finding> findings = story.change().findings();
      if (onlyFavour(story)) {
        assertThat(text(story)).doesNotContain("looks wrong", "looks odd");
        assertThat(story.reasons()).noneMatch(Reason::isError);
        quiet += findings.size();
      }
    }
    assertThat(quiet).isPositive();
  }

  @Test
  void itIsRaisedWithBothValuesWhereThePolicySaysSo() throws IOException {
    int raised = 0;
    for (Story story : stories(Favour.RAISED)) {
      for (Finding finding : story.change().findings()) {
        if (onlyFavour(story)
            && SHORT.contains(finding.code())
            && finding.invoice().equals(story.change().current().id())
            && moved(story, finding)) {
          assertThat(text(story)).contains("looks wrong by " + plain(finding));
          assertThat(story.reasons()).anyMatch(Reason::isError);
          raised++;
        }
      }
    }
    assertThat(raised).isGreaterThan(2);
  }

  private static boolean onlyFavour(Story story) {
    return story.change().findings().stream()
        .allMatch(f -> f.item() != null && f.severity() == Severity.CUSTOMERS_FAVOUR);
  }

  /** A wrong line that stood on both bills alike is no part of what changed. */
  private static boolean moved(Story story, Finding finding) {
    return finding.item() == null
        || story.reasons().stream().anyMatch(r -> r.evidence().contains("item:" + finding.item()));
  }

  private static String plain(Finding finding) {
    return PlainText.of(
        List.of(Say.money(finding.difference().abs(), "invoice:" + finding.invoice())));
  }

  private static String text(Story story) {
    StringBuilder text = new StringBuilder();
    story.reasons().forEach(r -> text.append(PlainText.of(r.sentence())).append('\n'));
    return text.toString();
  }
}
