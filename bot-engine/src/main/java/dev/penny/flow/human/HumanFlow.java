package dev.penny.flow.human;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Reply;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence;
import dev.penny.flow.Facts;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TalkFlow;
import dev.penny.flow.Words;
import dev.penny.phrase.Phrase.CountFigure;
import dev.penny.phrase.Phrase.NameFigure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Hands over at once, with everything known, and says where the customer stands. */
public final class HumanFlow implements TalkFlow {
  public static final String NAME = "human";
  private static final Words WORDS = Words.beside(HumanFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    HandoffReason reason =
        request.command() instanceof Command.HandOff off
            ? off.reason()
            : HandoffReason.CUSTOMER_ASKED;
    return handOver(request, reason, "passed the chat to a person");
  }

  /** The decision to hand over, for other flows too. */
  public static Decision handOver(Request request, HandoffReason reason, String result) {
    return new Decision.Act(
        new Decision.Effect.OpenHandoff(reason),
        placed -> done(reason, placed),
        Replies.reply(WORDS.text("refused")),
        request.state().answered(),
        result);
  }

  private static Reply done(HandoffReason reason, Decision.Placed placed) {
    return Replies.reply(WORDS.text(why(reason)), place(placed));
  }

  /** What is said when the bot itself failed; {@code placed} null: no handoff could be opened. */
  public static Reply fault(Decision.@Nullable Placed placed) {
    return placed == null
        ? Replies.reply(WORDS.text("refused"))
        : done(HandoffReason.FAULT, placed);
  }

  /** The first words after an agent has closed the last stretch; {@code later}: hours ago. */
  public static Block afterAgent(Evidence.EndingFact ending, boolean later) {
    return WORDS.text(
        later ? "welcomeback" : "closedby",
        "agent",
        new NameFigure(ending.agent(), "rule:last-chat"),
        "how",
        new NameFigure(ending.how(), "rule:last-chat"));
  }

  /** The place in the queue, as far as it is known. */
  public static Block place(Decision.Placed placed) {
    if (!placed.staffed()) {
      return WORDS.text("nobody");
    }
    if (placed.place() <= 0) {
      return WORDS.text("soon");
    }
    if (placed.place() == 1) {
      return WORDS.text("next");
    }
    return WORDS.text(
        "place",
        "place",
        new CountFigure(BigDecimal.valueOf(placed.place()), "", "rule:handoff-place"));
  }

  private static String why(HandoffReason reason) {
    return switch (reason) {
      case CUSTOMER_ASKED -> "asked";
      case DISPUTED_CHARGE -> "disputed";
      case BILL_DOES_NOT_ADD_UP -> "doesnotaddup";
      case NOT_UNDERSTOOD -> "notunderstood";
      case NO_EVIDENCE, OUT_OF_SCOPE, POLICY_LIMIT, IDENTITY_FAILED -> "cannot";
      case COMPLAINT -> "complaint";
      case OTHER_LANGUAGE -> "language";
      case BILLING_SOURCE_DOWN, FAULT -> "fault";
    };
  }
}
