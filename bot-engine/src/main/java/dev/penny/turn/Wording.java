package dev.penny.turn;

import dev.penny.conversation.Block;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Event;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Spoken;
import dev.penny.dialogue.Grounding;
import dev.penny.dialogue.Plan;
import dev.penny.eligibility.Answer;
import dev.penny.flow.Decision;
import dev.penny.flow.Decision.Placed;
import dev.penny.flow.Evidence;
import dev.penny.flow.Facts;
import dev.penny.flow.human.HumanFlow;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import dev.penny.understanding.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** From a decision to the reply that leaves, through the numbers lock. */
final class Wording {
  /** Who writes again sooner has not been away. */
  private static final Duration HOURS = Duration.ofHours(2);

  private Wording() {}

  /** A reply with a figure that no evidence supports is a fault: it is never said. */
  static Reply of(
      Decision decision, Actions.Acted acted, Facts facts, Conversation now, Composer composer) {
    Reply reply = chosen(decision, acted);
    if (reply.equals(now.memory().lastReply())) {
      return reply; // said again: it passed when it was said first
    }
    Facts all = facts;
    if (acted.placed() != null) {
      all = all.and(new Evidence.PlaceFact(acted.placed().place()));
    }
    Actions.Done done = acted.answered();
    if (done != null) {
      all = all.and(done.cases()).and(new Evidence.AnswerFact(done.answer()));
    }
    if (acted.taken() != null) {
      all = all.and(acted.taken());
    }
    Conversation.Ending ending = now.ending();
    if (ending != null && !ending.told()) {
      var fact = new Evidence.EndingFact(ending.agentFirstName(), how(ending.wrapUp()));
      all = all.and(fact);
      reply = after(HumanFlow.afterAgent(fact, isLater(ending, now)), reply);
    }
    List<String> problems = Grounding.problems(reply, all);
    if (!problems.isEmpty()) {
      throw new Unbound(problems);
    }
    Reply spoken = Spoken.in(now.tongue(), reply);
    return decision instanceof Decision.Answer && now.tongue() == Tongue.EN
        ? reworded(spoken, all, now, composer)
        : spoken;
  }

  /** Whether the customer comes back, and does not just go on. */
  private static boolean isLater(Conversation.Ending ending, Conversation now) {
    var open = now.unanswered();
    return open != null && Duration.between(ending.at(), open.at()).compareTo(HOURS) >= 0;
  }

  /**
   * Questions, effects and what is wrong with other words stay as the flow words them; so does what
   * is not in English, which is all the composer is asked to write.
   */
  private static Reply reworded(Reply reply, Facts facts, Conversation now, Composer composer) {
    Reply other = composer.reword(reply, now);
    boolean fits =
        other.equals(reply)
            || (outline(other).equals(outline(reply))
                && Grounding.problems(other, facts).isEmpty());
    return fits ? other : reply;
  }

  /** All but the literal words of texts. */
  private static List<Object> outline(Reply reply) {
    return reply.blocks().stream()
        .<Object>map(block ->
            block instanceof Block.Text text
                ? text.phrases().stream().filter(p -> !(p instanceof Phrase.Words)).toList()
                : block)
        .toList();
  }

  /** All that a turn leaves in the log, in order. */
  static List<Event> events(
      Reading reading, Plan plan, Decision decision, Actions.Acted acted, Reply reply) {
    var events = new ArrayList<Event>();
    events.add(new Event.Understood(reading.commands(), reading.by(), reading.percent()));
    events.add(new Event.EvidenceGathered(Grounding.cited(reply)));
    events.add(new Event.Decided(plan.flow().name(), decision.result(), after(decision, acted)));
    events.addAll(acted.before());
    events.add(new Event.BotReplied(reply));
    events.addAll(acted.events());
    return events;
  }

  /** A question about what could not be done is not asked. */
  private static DialogueState after(Decision decision, Actions.Acted acted) {
    boolean refused =
        acted.taken() != null && !(acted.taken().taken().answer() instanceof Answer.Done);
    return refused && decision instanceof Decision.Take take ? take.ifRefused() : decision.after();
  }

  private static Reply chosen(Decision decision, Actions.Acted acted) {
    Placed placed = acted.placed();
    return switch (decision) {
      case Decision.Ask ask -> ask.reply();
      case Decision.Answer answer -> answer.reply();
      case Decision.Act act -> placed == null ? act.ifRefused() : act.ifDone().apply(placed);
      case Decision.Order order -> {
        Actions.Done done = Objects.requireNonNull(acted.answered());
        yield order.reply().apply(done.answer(), done.cases().cases());
      }
      case Decision.Take take -> take.reply().apply(Objects.requireNonNull(acted.taken()).taken());
    };
  }

  private static Reply after(Block first, Reply reply) {
    var blocks = new ArrayList<Block>();
    blocks.add(first);
    blocks.addAll(reply.blocks());
    return new Reply(blocks);
  }

  private static String how(String wrapUp) {
    return wrapUp.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** A reply held back by the numbers lock. */
  static final class Unbound extends RuntimeException {
    Unbound(List<String> problems) {
      super(problems.size() + " unbound figure(s)");
    }
  }
}
