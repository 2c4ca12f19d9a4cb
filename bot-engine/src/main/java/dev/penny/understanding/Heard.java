package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.UtteranceId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One utterance as it is understood with no conversation before it: the whole of understanding,
 * rules and classifier, as one label and one decision, for measuring and for looking at.
 *
 * @param intent the likeliest, under the label that others know it by
 * @param sure 0 to 1: the probability that {@code intent} is right
 * @param likely up to three intents, likeliest first
 * @param offered the intents a choice is given of, likeliest first; empty unless offered
 */
public record Heard(
    String text,
    Intent intent,
    double sure,
    Decided decided,
    List<Intent> likely,
    List<Intent> offered,
    List<Command> commands) {
  public Heard {
    likely = List.copyOf(likely);
    offered = List.copyOf(offered);
    commands = List.copyOf(commands);
  }

  /** What Penny does about it. */
  public enum Decided {
    /** Takes it for {@code intent}. */
    ACT,
    /** Asks which of {@code offered} it is, or something else. */
    OFFER,
    /** Says that it is nothing she can help with, or that she did not understand. */
    REJECT;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Conversation NOTHING_BEFORE = Conversation.empty(new ConversationId("none"));

  /** Reads a text as the first message of a conversation. */
  public static Heard first(Understanding understanding, String text) {
    var said = new CustomerSpoke(new UtteranceId("none"), text, null);
    return of(text, understanding.read(said, NOTHING_BEFORE));
  }

  static Heard of(String text, Reading reading) {
    Classifier.Guess guess = reading.guess();
    List<Intent> likely = guess == null ? List.of(Meaning.of(reading.commands())) : guess.best();
    List<Intent> published = likely.stream().map(Intent::published).distinct().toList();
    Decided decided = decided(reading);
    return new Heard(
        text,
        published.getFirst(),
        guess == null ? reading.percent() / 100.0 : guess.sure(),
        decided,
        published,
        decided == Decided.OFFER ? offered(likely, reading.commands().getFirst()) : List.of(),
        reading.commands());
  }

  /** With no idea at all the usual choices are given; of the likely ones "something else" is in. */
  private static List<Intent> offered(List<Intent> likely, Command command) {
    return likely.stream()
        .filter(i ->
            i == Intent.OUT_OF_SCOPE
                || (command instanceof Command.Clarify && IntentOffers.of(i) != null))
        .map(Intent::published)
        .distinct()
        .toList();
  }

  /** A question back for want of certainty is an offer; one that is the answer is an act. */
  private static Decided decided(Reading reading) {
    Classifier.Guess guess = reading.guess();
    boolean sure = guess == null || IntentCommands.isSure(guess);
    return switch (reading.commands().getFirst()) {
      case Command.Clarify _ -> guess != null && sure ? Decided.ACT : Decided.OFFER;
      case Command.CannotHandle(var request) ->
          !sure ? Decided.OFFER : isOurs(request) ? Decided.ACT : Decided.REJECT;
      case Command.StartFlow(var flow, _) -> flow.equals("language") ? Decided.REJECT : Decided.ACT;
      case Command.SetSlot _,
          Command.CorrectSlot _,
          Command.CancelFlow _,
          Command.SearchKnowledge _,
          Command.HandOff _,
          Command.SmallTalk _ ->
          Decided.ACT;
    };
  }

  private static boolean isOurs(@Nullable String request) {
    return request != null && !request.equals(Intent.OUT_OF_SCOPE.label());
  }
}
