package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An agent who holds chats is gone, killed or frozen: the chats are back at the front of the queue
 * within 30 seconds, once; exactly one of two others gets each; what the first one writes late is
 * refused.
 */
class DropOffIT {
  private static final int CHATS = 4;
  private static final Duration BACK = Duration.ofSeconds(30);

  private static final String LATE = "these words come too late";

  private enum End {
    KILLED,
    FROZEN
  }

  @TempDir Path data;

  @Test
  void chatsOfAnAgentWhoDropsOffGoToExactlyOneOther() {
    try (var server = Server.demo(data, Server.WIDE);
        var gone = AgentSeat.signedIn(server, "anna");
        var second = AgentSeat.signedIn(server, "lead");
        var third = AgentSeat.signedIn(server, "admin");
        var kept = new Customer(server.address())) {
      kept.asksForAPerson();
      long keptEpoch = claimAll(third, List.of(kept)).getFirst();
      cycle(server, End.KILLED, gone, second, third);
      gone.comeBack();
      cycle(server, End.FROZEN, gone, second, third);
      controlAnAgentWhoStayedKeptTheirs(kept, third, keptEpoch);
    }
  }

  private static void cycle(
      Server server, End end, AgentSeat gone, AgentSeat second, AgentSeat third) {
    List<Customer> customers =
        Stream.generate(() -> new Customer(server.address())).limit(CHATS).toList();
    try (var waitsAlready = new Customer(server.address())) {
      customers.forEach(Customer::asksForAPerson);
      List<Long> epochs = claimAll(gone, customers);
      for (int i = 0; i < CHATS; i++) {
        JsonNode answer = gone.say(customers.get(i).conversation(), epochs.get(i), "hello");
        assertThat(answer.path("type").asText()).isEqualTo("ack");
      }
      waitsAlready.asksForAPerson();
      long from = System.nanoTime();
      drop(gone, end);
      Pause.until(
          end + ": all back in the queue",
          BACK.plusSeconds(15),
          () -> customers.stream().allMatch(c -> second.place(c.conversation()) >= 0));
      double seconds = (System.nanoTime() - from) / 1e9;
      System.out.printf("%s with %d chats: back in the queue after %.1f s%n", end, CHATS, seconds);
      assertThat(seconds).isLessThanOrEqualTo(BACK.toSeconds());
      assertThat(customers)
          .allSatisfy(c -> {
            assertThat(second.place(c.conversation()))
                .as("place before one who waits already")
                .isLessThan(second.place(waitsAlready.conversation()));
            assertThat(second.waiting(c.conversation()).path("back").asBoolean()).isTrue();
          });
      customers.forEach(c -> c.awaitWith("WAITING", BACK));
      List<Holder> holders = customers.stream().map(c -> race(c, second, third)).toList();
      lateWordsAreRefused(end, gone, customers, epochs);
      finish(customers, holders);
      close(waitsAlready, second);
    } finally {
      customers.forEach(Customer::close);
    }
  }

  private static void drop(AgentSeat gone, End end) {
    switch (end) {
      case KILLED -> gone.cut();
      case FROZEN -> gone.freeze();
    }
  }

  private static List<Long> claimAll(AgentSeat agent, List<Customer> customers) {
    var epochs = new ArrayList<Long>();
    for (Customer customer : customers) {
      String conversation = customer.conversation();
      Pause.until("in the queue", BACK, () -> agent.place(conversation) >= 0);
      JsonNode claimed = agent.claim(agent.waiting(conversation));
      assertThat(claimed.path("type").asText()).as(claimed.toString()).isEqualTo("claimed");
      customer.awaitWith("AGENT", BACK);
      epochs.add(claimed.path("epoch").asLong());
    }
    return epochs;
  }

  private record Holder(AgentSeat agent, long epoch) {}

  /** Both claim at the same moment. */
  private static Holder race(Customer customer, AgentSeat second, AgentSeat third) {
    Pause.until(
        "both see it",
        BACK,
        () ->
            second.place(customer.conversation()) >= 0
                && third.place(customer.conversation()) >= 0);
    JsonNode row = second.waiting(customer.conversation());
    var one = CompletableFuture.supplyAsync(() -> second.claim(row));
    var other = CompletableFuture.supplyAsync(() -> third.claim(row));
    List<JsonNode> answers = List.of(one.join(), other.join());
    assertThat(answers)
        .extracting(a -> a.path("type").asText())
        .as(answers.toString())
        .containsExactlyInAnyOrder("claimed", "refused");
    boolean secondWon = answers.getFirst().path("type").asText().equals("claimed");
    JsonNode won = answers.get(secondWon ? 0 : 1);
    assertThat(answers.get(secondWon ? 1 : 0).path("code").asText()).isEqualTo("TAKEN");
    return new Holder(secondWon ? second : third, won.path("epoch").asLong());
  }

  private static void lateWordsAreRefused(
      End end, AgentSeat gone, List<Customer> customers, List<Long> epochs) {
    switch (end) {
      case KILLED -> gone.comeBack();
      case FROZEN -> gone.thaw();
    }
    for (int i = 0; i < CHATS; i++) {
      JsonNode answer = gone.say(customers.get(i).conversation(), epochs.get(i), LATE);
      assertThat(answer.path("code").asText()).as(answer.toString()).isEqualTo("LEASE_LOST");
    }
    gone.cut();
  }

  private static void finish(List<Customer> customers, List<Holder> holders) {
    for (int i = 0; i < CHATS; i++) {
      String conversation = customers.get(i).conversation();
      Holder holder = holders.get(i);
      JsonNode answer = holder.agent().say(conversation, holder.epoch(), "I am here now");
      assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("ack");
      List<JsonNode> log = customers.get(i).log();
      assertThat(faults(log)).isEmpty();
      var twice = new ArrayList<>(log);
      log.stream().filter(e -> notice(e, "AGENT_LEFT")).findFirst().ifPresent(twice::add);
      assertThat(faults(twice)).as("the control: taken back twice").isNotEmpty();
      holder.agent().closeChat(conversation, holder.epoch());
      customers.get(i).awaitWith("CLOSED", BACK);
    }
  }

  /** What is wrong with the log of a chat whose agent dropped off once. */
  private static List<String> faults(List<JsonNode> log) {
    var faults = new ArrayList<String>();
    Map.of("AGENT_JOINED", 2L, "AGENT_LEFT", 1L)
        .forEach((kind, expected) -> {
          long found = log.stream().filter(e -> notice(e, kind)).count();
          if (found != expected) {
            faults.add(kind + " " + found + " times instead of " + expected);
          }
        });
    if (log.stream().anyMatch(e -> e.path("text").asText().equals(LATE))) {
      faults.add("a late write is in the log");
    }
    return faults;
  }

  private static boolean notice(JsonNode event, String kind) {
    return event.path("type").asText().equals("notice") && event.path("kind").asText().equals(kind);
  }

  private static void close(Customer customer, AgentSeat agent) {
    long epoch = claimAll(agent, List.of(customer)).getFirst();
    agent.closeChat(customer.conversation(), epoch);
    customer.awaitWith("CLOSED", BACK);
  }

  /** Over all that time an agent who answered the server's signs of life lost nothing. */
  private static void controlAnAgentWhoStayedKeptTheirs(
      Customer kept, AgentSeat agent, long epoch) {
    JsonNode answer = agent.say(kept.conversation(), epoch, "still here");
    assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("ack");
    assertThat(kept.log()).noneMatch(e -> notice(e, "AGENT_LEFT"));
  }
}
