package dev.penny.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Command;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.flow.Offers;
import dev.penny.learning.Unsure.Finding;
import dev.penny.learning.UnsureTurn.Why;
import dev.penny.understanding.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which turns are kept, and what is taken from the customer's next step. */
class UnsureTest {
  private static final Command HIGHER = new Command.StartFlow("bill_higher");
  private final List<Recorded> log = new ArrayList<>();

  @Test
  void readingsThatWereOfferedAndThenChosenAreKeptWithTheChoice() {
    turn("1", "bill odd this time", "classifier:bill_higher", 44, clarify());
    assertThat(found()).containsExactly(kept("1", "bill odd this time", Why.OFFERED));
    turn("2", "Why did my bill change?", "button:do:bill_higher", 100, HIGHER);
    assertThat(found()).containsExactly(chosen("1", Intent.BILL_HIGHER));
    turn("3", "And now?", "button:do:balance", 100, Offers.BALANCE.commands().getFirst());
    assertThat(found())
        .as("pressed the wrong one first")
        .containsExactly(chosen("1", Intent.BALANCE_DUE));
  }

  @Test
  void somethingElseAndAPersonTellThatNoneWasRight() {
    turn("1", "bill odd", "classifier:bill_higher", 44, clarify());
    turn("2", "Something else", "button:else", 100, Offers.SOMETHING_ELSE.commands().getFirst());
    assertThat(found()).containsExactly(chosen("1", null));
  }

  @Test
  void wordsThatWereNotUnderstoodAreKept() {
    turn("1", "flibber", "rule:no known word", 100, new Command.CannotHandle(null));
    assertThat(found()).containsExactly(kept("1", "flibber", Why.NOT_UNDERSTOOD));
    turn("2", "the thing", "classifier:goodbye", 12, new Command.CannotHandle(null));
    assertThat(found()).containsExactly(kept("2", "the thing", Why.NOT_UNDERSTOOD));
  }

  @Test
  void whatWasActedUponIsKeptWhenTheNextWordsStopIt() {
    turn("1", "month", "classifier:next_bill", 70, new Command.StartFlow("next_bill"));
    assertThat(found()).isEmpty();
    turn("2", "forget it", "context:stop", 100, new Command.CancelFlow());
    assertThat(found()).containsExactly(kept("1", "month", Why.STOPPED));
  }

  @Test
  void whatALanguageModelHadToReadIsKeptWithItsReading() {
    turn("1", "the dosh", "model, after classifier:greet", 31, new Command.StartFlow("balance"));
    assertThat(found())
        .containsExactly(
            new Finding.Kept(new TurnId("1"), "the dosh", Why.BY_MODEL, Intent.BALANCE_DUE));
  }

  @Test
  void whatWasSureIsNotKept() {
    turn("1", "why is it higher", "classifier:bill_higher", 91, HIGHER);
    assertThat(found()).isEmpty();
    turn(
        "2",
        "refund me",
        "classifier:refund_request",
        91,
        new Command.CannotHandle("refund_request"));
    assertThat(found()).isEmpty();
    turn("3", "problem with my bill", "classifier:billing_issue_vague", 88, clarify());
    assertThat(found()).as("surely vague").isEmpty();
    turn("4", "?!", "rule:no words", 100, new Command.CannotHandle(null));
    assertThat(found()).isEmpty();
  }

  @Test
  void aButtonOfALaterReplyIsNotAChoice() {
    turn("1", "bill odd", "classifier:bill_higher", 44, clarify());
    turn("2", "thanks", "classifier:thanks", 95, new Command.SmallTalk(Command.Kind.THANKS));
    turn("3", "x", "button:do:bill_higher", 100, HIGHER);
    assertThat(found()).isEmpty();
  }

  private static Command clarify() {
    return new Command.Clarify(List.of(Offers.WHY_HIGHER, Offers.BALANCE));
  }

  private List<Finding> found() {
    return Unsure.in(log);
  }

  private static Finding kept(String turn, String words, Why why) {
    return new Finding.Kept(new TurnId(turn), words, why, null);
  }

  private static Finding chosen(String turn, Intent intent) {
    return new Finding.Chosen(new TurnId(turn), intent);
  }

  private void turn(String id, String text, String by, int percent, Command command) {
    var offers =
        command instanceof Command.Clarify(var readings)
            ? List.of(readings.getFirst(), readings.getLast(), Offers.SOMETHING_ELSE)
            : List.<dev.penny.conversation.Offer>of();
    var after = DialogueState.START.asking(Open.choice(offers));
    add(id, new Event.CustomerSpoke(new UtteranceId("u" + id), text, null));
    add(id, new Event.Understood(List.of(command), by, percent));
    add(id, new Event.Decided("some", "thing", after));
  }

  private void add(String turn, Event event) {
    log.add(
        new Recorded(
            new ConversationId("c"), log.size() + 1, new TurnId(turn), Instant.EPOCH, event));
  }
}
