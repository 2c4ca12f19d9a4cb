package dev.penny.desk;

import dev.penny.conversation.ConversationId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who is next. Chats that came back from an agent go first: their customers have waited once
 * already. Within each class the oldest goes first; nobody is ever overtaken by a later one of the
 * same class.
 */
public final class Routing {
  /** Two handed over in the same microsecond: by id, so that every list has the same order. */
  public static final Comparator<Handoff> ORDER =
      Comparator.comparing(Handoff::back)
          .reversed()
          .thenComparing(Handoff::since)
          .thenComparing(handoff -> handoff.id().value());

  private Routing() {}

  public static List<Handoff> inOrder(Collection<Handoff> waiting) {
    return waiting.stream().sorted(ORDER).toList();
  }

  /** The place of a conversation among those waiting, from 1; 0: it is not waiting. */
  public static int place(Collection<Handoff> waiting, ConversationId conversation) {
    int place = 0;
    for (var handoff : inOrder(waiting)) {
      place++;
      if (handoff.conversation().equals(conversation)) {
        return place;
      }
    }
    return 0;
  }
}
