package dev.penny.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.learning.Cluster.Proposal;
import dev.penny.learning.UnsureTurn.Why;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.understanding.Intent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines put together by likeness, and what they probably mean. */
class ClustersTest {
  private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder();
  private int keys;

  @Test
  void rewordingsLieTogetherAndOtherRequestsApart() {
    var turns =
        List.of(
            turn("when must the dosh be with you", null),
            turn("when does the dosh have to be with you", null),
            turn("When must the dosh be with you??", null),
            turn("can I bring my cat to the shop", null));
    List<Cluster> clusters = of(turns);
    assertThat(clusters).hasSize(2);
    assertThat(clusters.getFirst().lines())
        .extracting(Line::text, Line::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("when must the dosh be with you", 2),
            org.assertj.core.groups.Tuple.tuple("when does the dosh have to be with you", 1));
    assertThat(clusters.getFirst().size()).isEqualTo(3);
  }

  @Test
  void theSameTurnsInAnyOrderGiveTheSameClusters() {
    var turns = new ArrayList<UnsureTurn>();
    for (String words :
        List.of("bill wen", "bill when", "pay wen", "what is this", "what's this")) {
      turns.add(turn(words, null));
    }
    List<String> first = of(turns).stream().map(Cluster::id).toList();
    Collections.reverse(turns);
    assertThat(of(turns).stream().map(Cluster::id)).containsExactlyElementsOf(first);
  }

  @Test
  void whatCustomersChoseIsProposedBeforeWhatWasGuessed() {
    var chosen = of(List.of(turn("bill wen", Intent.NEXT_BILL), turn("bill wen?", null)));
    assertThat(chosen.getFirst().proposal()).contains(new Proposal(Intent.NEXT_BILL, true));
    var guessed = of(List.of(turn("bill wen", null)));
    assertThat(guessed.getFirst().proposal()).contains(new Proposal(Intent.BALANCE_DUE, false));
  }

  @Test
  void aGuessThatWasTurnedDownIsNotProposed() {
    var down =
        new UnsureTurn(
            "x", "hm", LocalDate.EPOCH, Why.TURNED_DOWN, List.of(Intent.BALANCE_DUE), 50, null);
    assertThat(of(List.of(down)).getFirst().proposal()).isEqualTo(Optional.empty());
  }

  private static List<Cluster> of(List<UnsureTurn> turns) {
    return Clusters.of(Line.of(turns), EMBEDDER::embed);
  }

  private UnsureTurn turn(String words, Intent chosen) {
    var day = LocalDate.of(2026, 11, 20);
    var guesses = List.of(Intent.BALANCE_DUE);
    return new UnsureTurn("k" + keys++, words, day, Why.OFFERED, guesses, 40, chosen);
  }
}
