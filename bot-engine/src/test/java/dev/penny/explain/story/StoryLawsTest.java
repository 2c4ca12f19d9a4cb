package dev.penny.explain.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Samples;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryLawsTest {
  private static final List<Wish> WISHES =
      List.of(new Wish.LastBill(), Wish.usual(), new Wish.TypicalBill());

  private static final List<Story> STORIES = tellAll();

  private static List<Story> stories() {
    return STORIES;
  }

  private static List<Story> tellAll() {
    List<Story> stories = new ArrayList<>();
    for (Samples sample : new Samples[] {Samples.plain(), Samples.withErrors()}) {
      for (AccountHistory history : sample.accounts()) {
        for (Invoice bill : history.invoices()) {
          for (Wish wish : WISHES) {
            if (Stories.tell(history, sample.catalogue(), bill, wish)
                instanceof Telling.Told(var story)) {
              stories.add(story);
            }
          }
        }
      }
    }
    return stories;
  }

  @Test
  void reasonsAddUpWhateverTheBillIsComparedWith() {
    List<Story> stories = stories();
    assertThat(stories).hasSizeGreaterThan(500);
    for (Story story : stories) {
      Money sum = Money.zero(story.change().delta().currency());
      for (Reason reason : story.reasons()) {
        sum = sum.plus(reason.amount());
      }
      assertThat(sum).isEqualTo(story.change().delta());
      assertThat(story.restAmount().plus(topSum(story))).isEqualTo(story.change().delta());
    }
  }

  private static Money topSum(Story story) {
    return story.top().stream()
        .map(Reason::amount)
        .reduce(Money.zero(story.change().delta().currency()), Money::plus);
  }

  @Test
  void everyFigureOfASentenceIsAmongItsEvidence() {
    for (Story story : stories()) {
      for (Reason reason : story.reasons()) {
        for (Phrase phrase : Tongue.EN.of(reason.sentence())) {
          if (phrase instanceof Phrase.Figure figure) {
            assertThat(reason.evidence()).contains(figure.ref());
          }
        }
      }
    }
  }

  @Test
  void theFirstFigureOfAReasonIsItsAmountWhereItHasOneCode() {
    for (Story story : stories()) {
      for (Reason reason : story.reasons()) {
        long told = reason.codes().stream().filter(c -> c != CauseCode.ROUNDING).count();
        if (told == 1) {
          var first =
              (Phrase.MoneyFigure)
                  Tongue.EN.of(reason.sentence()).stream()
                      .filter(Phrase.MoneyFigure.class::isInstance)
                      .findFirst()
                      .orElseThrow();
          assertThat(first.money()).isEqualTo(reason.amount().abs());
        }
      }
    }
  }

  @Test
  void errorsComeFirstThenTheLargest() {
    for (Story story : stories()) {
      Reason before = null;
      for (Reason reason : story.reasons()) {
        if (before != null && before.isError() == reason.isError()) {
          assertThat(before.amount().abs()).isGreaterThanOrEqualTo(reason.amount().abs());
        }
        assertThat(before != null && !before.isError() && reason.isError()).isFalse();
        before = reason;
      }
    }
  }

  @Test
  void theTopReasonsCoverTheBulkAndAtLeastThreeAreTold() {
    for (Story story : stories()) {
      long all = story.reasons().stream().mapToLong(r -> r.amount().abs().minor()).sum();
      long top = story.top().stream().mapToLong(r -> r.amount().abs().minor()).sum();
      assertThat(top * 100).isGreaterThanOrEqualTo(all * 80);
      assertThat(story.top().size()).isGreaterThanOrEqualTo(Math.min(3, story.reasons().size()));
      assertThat(story.others().size()).isNotEqualTo(1);
    }
  }

  @Test
  void sentencesAreCleanText() {
    Set<CauseCode> seen = EnumSet.noneOf(CauseCode.class);
    for (Story story : stories()) {
      for (Reason reason : story.reasons()) {
        String text = PlainText.of(reason.sentence());
        assertThat(text)
            .endsWith(".")
            .doesNotContain("  ")
            .doesNotContain("!")
            .doesNotContain("..");
        assertThat(PlainText.of(reason.title())).isNotBlank();
        seen.addAll(reason.codes());
      }
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }

  @Test
  void everyCauseHasATitleAndWords() {
    assertThat(CauseWords.known()).containsExactlyInAnyOrder(CauseCode.values());
  }

  @Test
  void aBillInTheCustomersFavourIsToldAsLower() {
    int lower = 0;
    for (Story story : stories()) {
      if (story.change().delta().signum() < 0) {
        assertThat(story.direction()).isEqualTo(Direction.LOWER);
        assertThat(PlainText.of(story.headline())).contains(" lower than ");
        lower++;
      }
    }
    assertThat(lower).isGreaterThan(50);
  }
}
