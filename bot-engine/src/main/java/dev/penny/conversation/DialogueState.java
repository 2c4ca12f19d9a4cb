package dev.penny.conversation;

import dev.penny.phrase.Tongue;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the dialogue with the bot stands.
 *
 * @param task the task at hand or the last one done, for follow-ups; null at the start
 * @param open the question the bot has asked and that has no answer yet
 * @param screen what the customer was shown last and may point at
 * @param offers every button that may still be pressed, newest first
 * @param unclear how many times in a row the bot did not understand
 * @param paused questions that wait while something else is asked, the one to return to first;
 *     events written before there were any have none
 * @param tongue the language the customer chose by writing in it; null: that of the locale
 */
public record DialogueState(
    @Nullable Task task,
    @Nullable Open open,
    Screen screen,
    List<Offer> offers,
    int unclear,
    List<Pending> paused,
    @Nullable Tongue tongue) {
  /** More than a customer can see without scrolling far. */
  private static final int OFFERS_KEPT = 40;

  public static final DialogueState START =
      new DialogueState(null, null, Screen.EMPTY, List.of(), 0, List.of(), null);

  public DialogueState {
    offers = List.copyOf(offers);
    paused = paused == null ? List.of() : List.copyOf(paused);
  }

  /** A task and the question of it that has no answer yet. */
  public record Pending(Task task, Open open) {}

  /** A flow and what it knows so far. */
  public record Task(String flow, List<Slot> slots) {
    public Task {
      slots = List.copyOf(slots);
    }
  }

  /**
   * A question of the bot: its options, and what a plain "yes" or "no" stands for (empty: nothing).
   */
  public record Open(List<Offer> options, List<Command> ifYes, List<Command> ifNo) {
    public Open {
      options = List.copyOf(options);
      ifYes = List.copyOf(ifYes);
      ifNo = List.copyOf(ifNo);
    }

    public static Open choice(List<Offer> options) {
      return new Open(options, List.of(), List.of());
    }
  }

  public DialogueState doing(String flow, List<Slot> slots) {
    return new DialogueState(new Task(flow, slots), null, screen, offers, 0, paused, tongue);
  }

  public DialogueState asking(Open question) {
    return new DialogueState(
        task, question, screen, withOffers(question.options()), unclear, paused, tongue);
  }

  public DialogueState showing(Screen shown) {
    return new DialogueState(task, open, shown, offers, unclear, paused, tongue);
  }

  public DialogueState offering(List<Offer> buttons) {
    return new DialogueState(task, open, screen, withOffers(buttons), unclear, paused, tongue);
  }

  public DialogueState answered() {
    return new DialogueState(task, null, screen, offers, 0, paused, tongue);
  }

  public DialogueState notUnderstood() {
    return new DialogueState(task, open, screen, offers, unclear + 1, paused, tongue);
  }

  /** With other questions waiting. */
  public DialogueState pausing(List<Pending> waiting) {
    return new DialogueState(task, open, screen, offers, unclear, waiting, tongue);
  }

  /** Back at a question that waited; what is on the screen stays. */
  public DialogueState backAt(Pending question, List<Pending> waiting) {
    return new DialogueState(question.task(), null, screen, offers, 0, waiting, tongue)
        .asking(question.open());
  }

  /** In the language that the customer chose. */
  public DialogueState speaking(@Nullable Tongue chosen) {
    return new DialogueState(task, open, screen, offers, unclear, paused, chosen);
  }

  public @Nullable Offer offer(String id) {
    return offers.stream().filter(o -> o.id().equals(id)).findFirst().orElse(null);
  }

  private List<Offer> withOffers(List<Offer> fresh) {
    var kept = new LinkedHashMap<String, Offer>();
    fresh.forEach(o -> kept.putIfAbsent(o.id(), o));
    offers.forEach(o -> kept.putIfAbsent(o.id(), o));
    return kept.values().stream().limit(OFFERS_KEPT).toList();
  }
}
