package dev.penny.dialogue;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Customer;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Slot;
import dev.penny.flow.Flow;
import dev.penny.flow.Flows;
import dev.penny.flow.Question;
import dev.penny.flow.Request;
import dev.penny.flow.coupon.CouponFlow;
import dev.penny.flow.credit.CreditFlow;
import dev.penny.flow.dispute.DisputeFlow;
import dev.penny.flow.ending.EndingFlow;
import dev.penny.flow.human.HumanFlow;
import dev.penny.flow.identity.IdentityFlow;
import dev.penny.flow.knowledge.KnowledgeFlow;
import dev.penny.flow.offers.OffersFlow;
import dev.penny.flow.planchange.PlanChangeFlow;
import dev.penny.flow.referral.ReferralFlow;
import dev.penny.flow.refund.RefundFlow;
import dev.penny.flow.smalltalk.SmallTalkFlow;
import dev.penny.flow.timetopay.TimeToPayFlow;
import dev.penny.flow.unclear.UnclearFlow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns commands into a plan. A wish for a person comes before everything else; a detail without a
 * task is not understood; account flows of an anonymous visitor become the identity flow.
 */
public final class Planner {
  private Planner() {}

  public static Plan plan(List<Command> commands, String text, Conversation before) {
    Command asked = again(leading(commands), before);
    Command leading = letGo(asked, before);
    Flow flow = flow(leading, text, before);
    if (flow.needsAccount() && !(before.customer() instanceof Customer.SignedIn)) {
      flow = Flows.named(IdentityFlow.NAME);
    }
    var request =
        new Request(
            leading,
            text,
            slots(leading.equals(asked) ? commands : List.of(leading), leading, before),
            before);
    return new Plan(flow, request, questions(flow, request));
  }

  /** To come back to an open question its buttons must be known to be true. */
  private static List<Question> questions(Flow flow, Request request) {
    var all = new ArrayList<>(flow.questions(request));
    if (all.isEmpty() && Digression.mayReturn(request.state())) {
      all.add(new Question.Bills());
    }
    Digression.toReturn(request.state()).stream().filter(q -> !all.contains(q)).forEach(all::add);
    return all;
  }

  private static Command leading(List<Command> commands) {
    return commands.stream()
        .filter(c -> c instanceof Command.HandOff)
        .findFirst()
        .orElseGet(() -> commands.isEmpty() ? new Command.CannotHandle(null) : commands.getFirst());
  }

  /** What is said again in another language is worked out again: its words are kept in one only. */
  private static Command again(Command leading, Conversation before) {
    Task task = before.dialogue().task();
    boolean translates =
        leading instanceof Command.SmallTalk(var kind)
            && kind == Command.Kind.SAY_AGAIN
            && before.memory().wasOtherThan(before.tongue());
    return translates && task != null ? new Command.StartFlow(task.flow(), task.slots()) : leading;
  }

  /** Who leaves a question about something that is held for them gives it back. */
  private static Command letGo(Command leading, Conversation before) {
    boolean leaves =
        leading instanceof Command.CancelFlow
            || (leading instanceof Command.SmallTalk(var kind) && kind == Command.Kind.GOODBYE);
    return leaves ? CouponFlow.release(before.dialogue()).orElse(leading) : leading;
  }

  private static Flow flow(Command command, String text, Conversation before) {
    return Flows.named(
        switch (command) {
          case Command.StartFlow start -> start.flow();
          case Command.SetSlot _, Command.CorrectSlot _ -> current(before);
          case Command.HandOff _ -> HumanFlow.NAME;
          case Command.SearchKnowledge _ -> KnowledgeFlow.NAME;
          case Command.SmallTalk talk ->
              talk.kind() == Command.Kind.SIGN_IN ? IdentityFlow.NAME : SmallTalkFlow.NAME;
          case Command.CancelFlow _ -> SmallTalkFlow.NAME;
          case Command.Clarify _ -> UnclearFlow.NAME;
          case Command.CannotHandle(var wish) -> wish(wish, text, before);
        });
  }

  /** What only a person decides is asked for here, for a customer whose account is known. */
  private static String wish(@Nullable String wish, String text, Conversation before) {
    if (wish == null || wish.equals("something_else")) {
      return UnclearFlow.NAME;
    }
    if (before.customer() instanceof Customer.SignedIn) {
      if (DisputeFlow.takes(wish)) {
        return DisputeFlow.NAME;
      }
      if (PlanChangeFlow.takes(wish)) {
        return PlanChangeFlow.NAME;
      }
      if (EndingFlow.takes(wish)) {
        return EndingFlow.NAME;
      }
      if (TimeToPayFlow.takes(wish)) {
        return TimeToPayFlow.NAME;
      }
      if (CreditFlow.takes(wish, text)) {
        return CreditFlow.NAME;
      }
      if (CouponFlow.takes(wish, text)) {
        return CouponFlow.NAME;
      }
      if (OffersFlow.takes(wish, text)) {
        return OffersFlow.NAME;
      }
      if (RefundFlow.takes(wish)) {
        return RefundFlow.NAME;
      }
    }
    return ReferralFlow.NAME;
  }

  private static String current(Conversation before) {
    Task task = before.dialogue().task();
    return task == null ? UnclearFlow.NAME : task.flow();
  }

  /** A new task begins with its own slots; a detail joins those of the task at hand. */
  private static List<Slot> slots(List<Command> all, Command leading, Conversation before) {
    var slots = new ArrayList<Slot>();
    Task task = before.dialogue().task();
    if (task != null
        && (leading instanceof Command.SetSlot || leading instanceof Command.CorrectSlot)) {
      slots.addAll(task.slots());
    }
    for (Command command : all) {
      switch (command) {
        case Command.StartFlow start -> start.slots().forEach(s -> put(slots, s));
        case Command.SetSlot(var slot) -> put(slots, slot);
        case Command.CorrectSlot(var slot) -> put(slots, slot);
        case Command.CancelFlow _,
            Command.Clarify _,
            Command.SearchKnowledge _,
            Command.HandOff _,
            Command.SmallTalk _,
            Command.CannotHandle _ -> {}
      }
    }
    return slots;
  }

  private static void put(List<Slot> slots, Slot slot) {
    slots.removeIf(s -> s.sameKind(slot));
    slots.add(slot);
  }
}
