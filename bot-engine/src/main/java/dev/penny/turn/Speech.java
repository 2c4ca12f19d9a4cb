package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.phrase.Tongue;
import dev.penny.understanding.Language;

/**
 * Which language the bot goes on in: the one the customer plainly writes. Someone who wrote in
 * another one is told that English is understood better: for them, English later on changes
 * nothing, unless it is asked for by name.
 */
final class Speech {
  private Speech() {}

  /** The conversation with that language; a pressed button is not written. */
  static Conversation heard(Conversation before, CustomerSpoke said) {
    DialogueState state = before.dialogue();
    Tongue asked = said.choice() == null ? Language.asked(said.text()) : null;
    if (asked != null) {
      return before.with(state.speaking(asked));
    }
    Tongue written = said.choice() == null ? Language.written(said.text()) : null;
    boolean keeps = written == null || (written == Tongue.EN && state.tongue() != null);
    return keeps ? before : before.with(state.speaking(written));
  }
}
