package dev.penny.turn;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Reply;
import dev.penny.dialogue.Plan;
import dev.penny.dialogue.Planner;
import dev.penny.flow.Decision;
import dev.penny.flow.Facts;
import dev.penny.turn.Stages.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Planned, gathered and decided: what one message leads to, before anything is done. Two questions
 * in one message are answered one after the other, in one reply.
 */
record Thought(Plan plan, Facts facts, Decision decision) {

  static Thought of(
      List<Command> commands,
      String text,
      Conversation now,
      EvidenceRoom room,
      Instant at,
      Stages stages) {
    boolean two =
        commands.size() > 1 && commands.stream().allMatch(c -> c instanceof Command.StartFlow);
    Thought first = one(two ? commands.subList(0, 1) : commands, text, now, room, at, stages);
    if (!two || !(first.decision() instanceof Decision.Answer answer)) {
      return first;
    }
    Conversation then = now.with(answer.after());
    Thought second = one(commands.subList(1, 2), text, then, room, at, stages);
    return second.decision() instanceof Decision.Answer more
        ? first.and(second, answer, more)
        : first;
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

  private Thought and(Thought second, Decision.Answer answer, Decision.Answer more) {
    var blocks = new ArrayList<Block>(answer.reply().blocks());
    blocks.addAll(more.reply().blocks());
    Facts all = facts;
    for (var fact : second.facts().all()) {
      all = all.and(fact);
    }
    String result = answer.result() + ", " + more.result();
    return new Thought(
        second.plan(), all, new Decision.Answer(new Reply(blocks), more.after(), result));
  }
}
