package dev.penny.turn;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.dialogue.Plan;
import dev.penny.dialogue.Planner;
import dev.penny.flow.Decision;
import dev.penny.flow.Facts;
import dev.penny.flow.Several;
import dev.penny.turn.Stages.Stage;
import dev.penny.understanding.Splitter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Planned, gathered and decided: what one message leads to, before anything is done. Several
 * requests in one message are answered one after the other, in one reply.
 */
record Thought(Plan plan, Facts facts, Decision decision) {

  static Thought of(
      List<Command> commands,
      String text,
      Conversation now,
      EvidenceRoom room,
      Instant at,
      Stages stages) {
    if (!Several.are(commands)) {
      return one(commands, text, now, room, at, stages);
    }
    List<String> parts = Splitter.parts(text);
    Conversation then = now;
    Thought all = null;
    Command.HandOff person = null;
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i) instanceof Command.HandOff wish) {
        person = wish;
        continue;
      }
      String words = parts.size() == commands.size() ? parts.get(i) : text;
      Thought next = one(commands.subList(i, i + 1), words, then, room, at, stages);
      if (next.decision() instanceof Decision.Act
          || next.decision() instanceof Decision.Order
          || next.decision() instanceof Decision.Take) {
        return all == null ? next : all; // an effect is not done beside other answers
      }
      all = all == null ? next : all.and(next, commands.get(i));
      then = now.with(all.decision().after());
    }
    if (person == null) {
      return Objects.requireNonNull(all);
    }
    Thought last = one(List.of(person), text, then, room, at, stages);
    return all == null ? last : all.before(last);
  }

  private static Thought one(
      List<Command> commands,
      String text,
      Conversation now,
      EvidenceRoom room,
      Instant at,
      Stages stages) {
    Plan plan = Planner.plan(commands, text, now); // 4 plan
    Facts facts =
        stages.timed(Stage.GATHER, () -> room.gather(now, plan.questions(), at)); // 5 gather
    Decision decision =
        stages.timed(Stage.DECIDE, () -> plan.flow().decide(plan.request(), facts)); // 6 decide
    return new Thought(plan, facts, decision);
  }

  private Thought and(Thought next, Command command) {
    return new Thought(
        next.plan(), bothFacts(next), Several.join(decision, next.decision(), command));
  }

  private Thought before(Thought last) {
    return last.decision() instanceof Decision.Act act
        ? new Thought(last.plan(), bothFacts(last), Several.before(decision, act))
        : last;
  }

  private Facts bothFacts(Thought next) {
    Facts both = facts;
    for (var fact : next.facts().all()) {
      both = both.and(fact);
    }
    return both;
  }
}
