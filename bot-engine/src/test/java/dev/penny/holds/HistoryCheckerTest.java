package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.holds.ClientHistory.Fate;
import dev.penny.holds.ClientHistory.Said;
import dev.penny.holds.HistoryChecker.Fault;
import dev.penny.holds.HistoryChecker.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The control of every harness that counts on the checker: each planted fault is found. */
class HistoryCheckerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MESSAGES = 20;

  /** Message i, acknowledged as 2i+1, and a reply after each. */
  private final List<JsonNode> log =
      IntStream.range(0, MESSAGES)
          .boxed()
          .flatMap(i -> java.util.stream.Stream.of(spoken(2L * i + 1, "m" + i), reply(2L * i + 2)))
          .toList();

  private final ClientHistory history = history(log);

  private static ClientHistory history(List<JsonNode> observed) {
    return new ClientHistory(
        "client",
        IntStream.range(0, MESSAGES)
            .mapToObj(i -> new Said("m" + i, "words of m" + i, new Fate.Acked(2L * i + 1)))
            .toList(),
        observed);
  }

  private static JsonNode spoken(long seq, String id) {
    return JSON.createObjectNode()
        .put("type", "customer")
        .put("seq", seq)
        .put("id", id)
        .put("text", "words of " + id);
  }

  private static JsonNode reply(long seq) {
    return JSON.createObjectNode().put("type", "bot").put("seq", seq);
  }

  private static List<Kind> kinds(ClientHistory history, List<JsonNode> log) {
    return HistoryChecker.faults(history, log).stream().map(Fault::kind).toList();
  }

  @Test
  void aTrueHistoryHasNoFault() {
    assertThat(HistoryChecker.faults(history, log)).isEmpty();
    assertThat(HistoryChecker.faults(history(log.subList(0, 7)), log)).isEmpty();
  }

  @Test
  void everySingleLostMessageIsFound() {
    for (int i = 0; i < MESSAGES; i++) {
      var cut = new ArrayList<>(log.subList(0, 2 * i));
      for (JsonNode later : log.subList(2 * i + 1, log.size())) {
        cut.add(
            ((com.fasterxml.jackson.databind.node.ObjectNode) later.deepCopy())
                .put("seq", later.get("seq").asLong() - 1));
      }
      assertThat(kinds(history, cut)).as("without m%s", i).contains(Kind.LOST);
    }
  }

  @Test
  void aLostTailIsFound() {
    assertThat(kinds(history, log.subList(0, log.size() - 2)))
        .contains(Kind.LOST, Kind.SHOWN_OTHERWISE);
  }

  @Test
  void aDoubledMessageIsFound() {
    var doubled = new ArrayList<>(log);
    doubled.add(spoken(2L * MESSAGES + 1, "m" + new Random(1).nextInt(MESSAGES)));
    assertThat(kinds(history, doubled)).contains(Kind.DOUBLED, Kind.REORDERED);
  }

  @Test
  void swappedMessagesAreFound() {
    var swapped = new ArrayList<>(log);
    swapped.set(4, spoken(5, "m3"));
    swapped.set(6, spoken(7, "m2"));
    assertThat(kinds(history, swapped))
        .contains(Kind.REORDERED, Kind.MISPLACED, Kind.SHOWN_OTHERWISE);
  }

  @Test
  void aGapIsFound() {
    var gap = new ArrayList<>(log);
    gap.remove(7);
    assertThat(kinds(history, gap)).contains(Kind.GAP);
  }

  @Test
  void otherWordsAndWordsNobodySaidAreFound() {
    var altered = new ArrayList<>(log);
    altered.set(2, JSON.createObjectNode().put("type", "customer").put("seq", 3).put("id", "m1"));
    altered.add(spoken(2L * MESSAGES + 1, "nobody"));
    assertThat(kinds(history, altered)).contains(Kind.ALTERED, Kind.INVENTED);
  }

  @Test
  void aRefusedMessageInTheLogIsFound() {
    var refused = new ArrayList<>(history.said());
    refused.set(0, new Said("m0", "words of m0", new Fate.Refused("STORAGE_FULL")));
    assertThat(kinds(new ClientHistory("client", refused, List.of()), log))
        .containsExactly(Kind.REFUSED_YET_KEPT);
  }

  @Test
  void anUnansweredMessageMayBeThereOrNot() {
    var unknown = new ArrayList<>(history.said());
    unknown.set(MESSAGES - 1, new Said("m19", "words of m19", new Fate.Unknown()));
    unknown.add(new Said("m20", "words of m20", new Fate.Unknown()));
    assertThat(kinds(new ClientHistory("client", unknown, log), log)).isEmpty();
  }

  @Test
  void anEventShownTwiceIsFound() {
    var twice = new ArrayList<>(log);
    twice.add(3, log.get(2));
    assertThat(kinds(history(twice), log)).containsExactly(Kind.SHOWN_OTHERWISE);
  }
}
