package dev.penny.llm;

import dev.penny.conversation.Block;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Reply;
import dev.penny.dialogue.Rewording;
import dev.penny.turn.Composer;
import java.util.ArrayList;
import java.util.function.Function;

/**
 * Lets a model smooth the first text of an answer. It sees the sentence with placeholders for the
 * figures, and nothing of the customer; {@link Rewording} takes its words or the flow's are said.
 */
final class LlmComposer implements Composer {
  private final Function<Prompts.Prompt, String> model;
  private final Lead lead;
  private final ModelMeters meters;

  LlmComposer(Function<Prompts.Prompt, String> model, Lead lead, ModelMeters meters) {
    this.model = model;
    this.lead = lead;
    this.meters = meters;
  }

  @Override
  public Reply reword(Reply reply, Conversation now) {
    for (int i = 0; i < reply.blocks().size(); i++) {
      if (reply.blocks().get(i) instanceof Block.Text text) {
        var blocks = new ArrayList<Block>(reply.blocks());
        blocks.set(i, worded(text, now));
        return new Reply(blocks);
      }
    }
    return reply;
  }

  private Block.Text worded(Block.Text text, Conversation now) {
    String template = Rewording.template(text);
    if (template == null) {
      return text;
    }
    String answer = lead.ask(now.id(), () -> model.apply(Prompts.wording(template)));
    if (answer == null) {
      return text;
    }
    Block.Text other = Rewording.of(text, answer);
    if (other == null) {
      meters.meaning();
      return text;
    }
    meters.used("wording");
    return other;
  }
}
