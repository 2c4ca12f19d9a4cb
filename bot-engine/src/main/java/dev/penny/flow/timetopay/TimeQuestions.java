package dev.penny.flow.timetopay;

import dev.penny.action.Wish.Shape;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Decision;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Schedule;
import dev.penny.flow.TimeTerms;
import dev.penny.flow.Words;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.CountFigure;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The questions on the way to a schedule: later or in how many parts, by or from which day, and
 * whether that is it. What the words say already is not asked.
 */
record TimeQuestions(Request request, TimeTerms terms) {
  private static final Words WORDS = TimeToPayFlow.WORDS;
  private static final String TERMS = "time";
  private static final String PARTS = "parts:";
  private static final String LATER = "later";
  private static final int FEW = 6;
  private static final int YEAR = 12;
  private static final int WEEK = 7;

  Decision ask(Slot.@Nullable Step step) {
    SaidTerms said = SaidTerms.in(words(), terms.today());
    Schedule before = step == null ? null : Schedule.named(unsent(step.name()));
    Integer count = said.parts() != null ? said.parts() : count(step, before);
    LocalDate day = said.day() != null ? said.day() : before == null ? null : before.first();
    boolean later =
        count == null && (said.day() != null || (step != null && step.name().startsWith(LATER)));
    if (later) {
      return later(day);
    }
    return count == null ? which(List.of()) : parts(count, day);
  }

  private String words() {
    Slot.Topic topic = request.slot(Slot.Topic.class);
    boolean button = topic == null && request.command() instanceof Command.StartFlow;
    return button ? "" : topic == null ? request.text() : topic.words();
  }

  private static String unsent(String step) {
    return step.startsWith(TimeToPayFlow.SEND) ? step.substring(TimeToPayFlow.SEND.length()) : step;
  }

  private static @Nullable Integer count(Slot.@Nullable Step step, @Nullable Schedule before) {
    if (before != null) {
      return before.shape() == Shape.PARTS ? before.count() : null;
    }
    return step != null && step.name().startsWith(PARTS)
        ? Integer.valueOf(step.name().substring(PARTS.length()))
        : null;
  }

  private Decision which(List<Phrase> first) {
    var offers = new ArrayList<Offer>();
    offers.add(offer(LATER, WORDS.say("later", "day", day(terms.latest()))));
    int most = terms.mostParts();
    IntStream.rangeClosed(2, Math.min(most, FEW)).forEach(n -> offers.add(inParts(n)));
    if (most == YEAR) {
      offers.add(inParts(YEAR));
    }
    var prompt = new ArrayList<>(first);
    prompt.addAll(
        WORDS.say(
            terms.isAtOnce() ? "offer" : "offerperson",
            "open",
            new MoneyFigure(terms.balance(), "balance:" + terms.account())));
    if (terms.held().signum() > 0) {
      prompt.addAll(WORDS.say("heldback", "held", new MoneyFigure(terms.held(), "held")));
    }
    return ask("asked how to pay", prompt, offers, List.of());
  }

  private static Offer inParts(int count) {
    var number = new CountFigure(BigDecimal.valueOf(count), "", TERMS);
    return offer(PARTS + count, WORDS.say("parts", "count", number));
  }

  private Decision later(@Nullable LocalDate day) {
    if (day == null) {
      return days(LATER, "whichday", terms.latest(), List.of());
    }
    Schedule schedule = Schedule.later(day);
    return terms.allows(schedule)
        ? confirm(schedule)
        : days(LATER, "whichday", terms.latest(), WORDS.say("toolate"));
  }

  private Decision parts(int count, @Nullable LocalDate day) {
    if (count < 2 || count > terms.mostParts()) {
      var most = new CountFigure(BigDecimal.valueOf(terms.mostParts()), "", TERMS);
      return which(
          terms.mostParts() < 2 ? WORDS.say("noparts") : WORDS.say("toomany", "count", most));
    }
    if (day == null) {
      return days(PARTS + count, "whichfirst", terms.latestFirst(), List.of());
    }
    Schedule schedule = Schedule.parts(count, day);
    return terms.allows(schedule)
        ? confirm(schedule)
        : days(PARTS + count, "whichfirst", terms.latestFirst(), WORDS.say("toolate"));
  }

  private Decision days(String step, String key, LocalDate latest, List<Phrase> first) {
    LocalDate today = terms.today();
    var days = new TreeSet<LocalDate>();
    days.add(today.plusDays(WEEK));
    days.add(today.plusDays(2 * WEEK));
    days.add(today.plusMonths(1).withDayOfMonth(1));
    days.add(latest);
    days.removeIf(d -> d.isAfter(latest));
    var offers = new ArrayList<Offer>();
    for (LocalDate day : days) {
      offers.add(offer(step + "@" + day, List.of(day(day))));
    }
    var prompt = new ArrayList<>(first);
    prompt.addAll(WORDS.say(key, "day", day(latest)));
    return ask("asked for the day", prompt, offers, kept(step));
  }

  private Decision confirm(Schedule schedule) {
    String again = schedule.shape() == Shape.LATER ? LATER : PARTS + schedule.count();
    String yes = terms.isAtOnce() ? "yes" : "yesperson";
    List<Offer> offers =
        List.of(
            offer(TimeToPayFlow.SEND + schedule.name(), WORDS.say(yes)),
            offer(again, WORDS.say("otherday")),
            new Offer(
                TERMS + ":start",
                WORDS.say("otherway"),
                List.of(new Command.StartFlow(TimeToPayFlow.NAME))),
            no());
    var prompt = new ArrayList<>(WORDS.say(terms.isAtOnce() ? "confirm" : "confirmperson"));
    var grace = new CountFigure(BigDecimal.valueOf(terms.table().graceDays()), "", TERMS);
    String missed =
        "ifmissed" + terms.table().missed().name().toLowerCase(Locale.ROOT).replace("_", "");
    prompt.addAll(WORDS.say(missed, "days", grace));
    var open =
        new DialogueState.Open(
            offers, offers.getFirst().commands(), List.of(new Command.CancelFlow()));
    return new Decision.Ask(
        Replies.reply(PlanWords.proposed(schedule, terms), new Block.Choices(prompt, offers)),
        request.state().doing(TimeToPayFlow.NAME, kept(schedule.name())).asking(open),
        "showed the schedule");
  }

  private Decision ask(String result, List<Phrase> prompt, List<Offer> options, List<Slot> slots) {
    var offers = new ArrayList<>(options);
    offers.add(no());
    var open = new DialogueState.Open(offers, List.of(), List.of(new Command.CancelFlow()));
    return new Decision.Ask(
        Replies.reply(new Block.Choices(prompt, offers)),
        request.state().doing(TimeToPayFlow.NAME, slots).asking(open),
        result);
  }

  private static List<Slot> kept(String step) {
    return List.of(new Slot.Step(step));
  }

  private static Offer offer(String step, List<Phrase> label) {
    return new Offer(TERMS + ":" + step, label, List.of(TimeToPayFlow.begin(step)));
  }

  private static Offer no() {
    return new Offer("notime", WORDS.say("no"), List.of(new Command.CancelFlow()));
  }

  private static DayFigure day(LocalDate day) {
    return new DayFigure(day, TERMS);
  }
}
