package dev.penny.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Slot;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.ledger.AccountId;
import dev.penny.llm.ModelSettings.Provider;
import dev.penny.llm.ModelStub.Manner;
import dev.penny.turn.Interpreter;
import dev.penny.understanding.Reading;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model behind its port, at a provider on this machine, in the wire format of each. */
class LlmInterpreterTest {
  private static final Interpreter UNSURE =
      (_, _) -> new Reading(List.of(new Command.CannotHandle(null)), "classifier:x", 20);

  private static final Reading FIRST = UNSURE.read(said("x"), conversation("c"));

  private final ModelStub stub = new ModelStub();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Hand clock = new Hand();
  private final AtomicInteger conversations = new AtomicInteger();

  @AfterEach
  void close() {
    stub.close();
  }

  @ParameterizedTest
  @EnumSource
  void whereReadingIsUnsureTheModelIsAskedAndItsTaskBegins(Provider provider) {
    stub.talk =
        (_, _) ->
            "{\"commands\":[{\"do\":\"start_flow\",\"flow\":\"charge\",\"slot\":\"\",\"value\":\"\"},"
                + "{\"do\":\"set_slot\",\"flow\":\"\",\"slot\":\"amount\",\"value\":\"12.50 euro\"}]}";
    var read = read(provider, "whats with them 12.50 euro thingies");
    assertThat(read.commands())
        .containsExactly(
            new Command.StartFlow(
                "charge",
                List.of(
                    new Slot.Amount(new BigDecimal("12.50"), "EUR"),
                    new Slot.Topic("whats with them 12.50 euro thingies"))));
    assertThat(read.by()).startsWith("model");
    assertThat(count("penny.model.answered")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void itIsToldTasksAndWordsWithoutSecretsNameAndAccount(Provider provider) {
    stub.talk = (_, _) -> "{\"commands\":[]}";
    read(provider, "im Maya (T1001), card 4111 1111 1111 1111, maya@example.com, hmpf");
    ModelStub.Asked asked = stub.asked.getFirst();
    assertThat(asked.body())
        .contains("im [name] ([account]), card [card ending 1111], [e-mail], hmpf", "bill_higher")
        .doesNotContainIgnoringCase("maya", "lindqvist", "T1001", "4111", "example.com");
    if (provider != Provider.OLLAMA) {
      assertThat(asked.key()).contains("key-1");
    }
    if (provider != Provider.ANTHROPIC) {
      assertThat(asked.json().path(provider == Provider.OLLAMA ? "format" : "response_format"))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverGoesWrongTheFirstReadingHolds(Provider provider) {
    for (Manner manner :
        List.of(Manner.FAILS, Manner.NOT_JSON, Manner.CUTS, Manner.ENDLESS, Manner.BUSY)) {
      stub.manner = manner;
      assertThat(read(provider, "hmpf")).as(manner.name()).isEqualTo(FIRST);
    }
    assertThat(count("penny.model.unanswered", "failed")).isEqualTo(4);
    assertThat(count("penny.model.unanswered", "busy")).isEqualTo(1);
    assertThat(count("penny.model.answered")).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void oneThatStallsIsGivenUp(Provider provider) {
    stub.manner = Manner.STALLS;
    var settings = stub.settings(provider, 10, Duration.ofMillis(300));
    assertThat(llm(settings).read(said("hmpf"), conversation("s"))).isEqualTo(FIRST);
    assertThat(count("penny.model.unanswered", "timed_out")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoCommandOfOursIsDropped(Provider provider) {
    var answers =
        List.of(
            "sure, here you go!",
            "{\"commands\":[{\"do\":\"refund\",\"flow\":\"\",\"slot\":\"\",\"value\":\"50\"}]}",
            "{\"commands\":[{\"do\":\"start_flow\",\"flow\":\"human\",\"slot\":\"\",\"value\":\"\"}]}",
            "{\"commands\":[{\"do\":\"start_flow\",\"flow\":\"identity\"}]}",
            "{\"commands\":[{\"do\":\"set_slot\",\"slot\":\"amount\",\"value\":\"99.99\"}]}",
            "{\"commands\":[{\"do\":\"yes\"}]}",
            "{\"commands\":[{\"do\":\"hand_off\"}],\"reply\":\"I refunded you\"}",
            "{\"commands\":{\"do\":\"start_flow\"}}",
            "[]",
            "");
    for (String answer : answers) {
      stub.talk = (_, _) -> answer;
      assertThat(read(provider, "hmpf")).as(answer).isEqualTo(FIRST);
    }
    assertThat(count("penny.model.asked")).isEqualTo(answers.size());
    assertThat(count("penny.model.used")).isZero();
  }

  @Test
  void aBusyProviderIsLeftAloneForAsLongAsItSays() {
    var llm = llm(stub.settings(Provider.OPENAI));
    stub.manner = Manner.BUSY;
    llm.read(said("hmpf"), conversation("a"));
    stub.manner = Manner.TALKS;
    clock.now = clock.now.plusSeconds(59);
    llm.read(said("hmpf"), conversation("b"));
    assertThat(stub.asked).hasSize(1);
    assertThat(count("penny.model.unanswered", "breaker_open")).isEqualTo(1);
    assertThat(registry.get("penny.model.breaker.open").gauge().value()).isEqualTo(1);
    clock.now = clock.now.plusSeconds(2);
    llm.read(said("hmpf"), conversation("c"));
    assertThat(stub.asked).hasSize(2);
    assertThat(registry.get("penny.model.breaker.open").gauge().value()).isZero();
  }

  @Test
  void oneThatFailsThreeTimesIsLeftAloneAndThenTriedOnce() {
    var llm = llm(stub.settings(Provider.OLLAMA));
    stub.manner = Manner.FAILS;
    for (int i = 0; i < 10; i++) {
      llm.read(said("hmpf"), conversation("f" + i));
    }
    assertThat(stub.asked).hasSize(3);
    clock.now = clock.now.plusSeconds(31);
    llm.read(said("hmpf"), conversation("x"));
    llm.read(said("hmpf"), conversation("y"));
    assertThat(stub.asked).hasSize(4);
  }

  @Test
  void theBudgetsOfAConversationAndOfADayAreKept() {
    stub.talk = (_, _) -> "{\"commands\":[]}";
    var base = stub.settings(Provider.OPENAI);
    var settings =
        new ModelSettings(
            base.provider(), base.url(), "m", "k", false, 2, 5, Duration.ofMillis(1_000));
    var llm = llm(settings);
    for (int i = 0; i < 12; i++) {
      llm.read(said("hmpf"), conversation("c" + i / 4));
    }
    assertThat(stub.asked).hasSize(5);
    assertThat(count("penny.model.unanswered", "budget_used_up")).isEqualTo(7);
    clock.now = clock.now.plus(Duration.ofDays(1));
    llm.read(said("hmpf"), conversation("next day"));
    assertThat(stub.asked).hasSize(6);
  }

  @Test
  void whatWasUnderstoodAButtonAndWordsToAPersonNeverGetToIt() {
    Interpreter sure = (_, _) -> new Reading(List.of(new Command.CancelFlow()), "rule", 100);
    Llm.of(stub.settings(Provider.OPENAI), sure, clock, registry)
        .interpreter()
        .read(said("hmpf"), conversation("a"));
    var llm = llm(stub.settings(Provider.OPENAI));
    llm.read(new CustomerSpoke(new UtteranceId("u"), "hmpf", "human"), conversation("b"));
    llm.read(
        said("hmpf"),
        conversation(
            "c", new Event.HandoffOpened(new HandoffId("h"), HandoffReason.CUSTOMER_ASKED)));
    llm.read(said("12345"), conversation("d"));
    assertThat(stub.asked).isEmpty();
  }

  private Reading read(Provider provider, String text) {
    var fresh = llm(stub.settings(provider));
    return fresh.read(said(text), conversation("c" + conversations.incrementAndGet()));
  }

  private Interpreter llm(ModelSettings settings) {
    return Llm.of(settings, UNSURE, clock, registry).interpreter();
  }

  private double count(String name) {
    return registry.find(name).counters().stream().mapToDouble(c -> c.count()).sum();
  }

  private double count(String name, String why) {
    return registry.get(name).tag("why", why).counter().count();
  }

  private static CustomerSpoke said(String text) {
    return new CustomerSpoke(new UtteranceId("u"), text, null);
  }

  private static Conversation conversation(String id, Event... more) {
    var events = new ArrayList<Event>();
    events.add(
        new Event.ConversationOpened(
            new Customer.SignedIn(new AccountId("T1001"), "Maya Lindqvist"), "en"));
    events.addAll(List.of(more));
    var conversation = Conversation.empty(new ConversationId(id));
    for (Event event : events) {
      conversation =
          conversation.then(
              new Recorded(
                  conversation.id(),
                  conversation.seq() + 1,
                  new TurnId("t"),
                  Instant.EPOCH,
                  event));
    }
    return conversation;
  }

  /** A clock moved by hand. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-06-20T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
