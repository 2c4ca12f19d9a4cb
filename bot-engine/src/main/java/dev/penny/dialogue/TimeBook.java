package dev.penny.dialogue;

import dev.penny.action.Wish.Part;
import dev.penny.flow.PlanStanding;
import dev.penny.flow.Schedule;
import dev.penny.flow.TimeTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The figures of time to pay: what the table gives, and how the plans go. */
final class TimeBook {
  private static final String TERMS = "time";
  private static final String SCHEDULE = "schedule:";

  /** Days that are only asked about lie in the time that is offered. */
  private static final int OFFERED_DAYS = 62;

  private final FigureBook book;

  TimeBook(FigureBook book) {
    this.book = book;
  }

  void add(TimeTerms terms) {
    book.put("balance:" + terms.account(), terms.balance());
    book.put(TERMS, BigDecimal.valueOf(terms.table().graceDays()));
    book.put("held", terms.held());
    if (terms.frees() != null) {
      book.put("policy", terms.frees());
    }
    for (int count = 2; count <= terms.mostParts(); count++) {
      book.put(TERMS, BigDecimal.valueOf(count));
    }
    LocalDate last =
        terms.latest().isAfter(terms.latestFirst()) ? terms.latest() : terms.latestFirst();
    for (int i = 0; i <= OFFERED_DAYS && !terms.today().plusDays(i).isAfter(last); i++) {
      book.put(TERMS, terms.today().plusDays(i));
    }
    book.put(TERMS, last, terms.latest(), terms.latestFirst());
    terms.plans().forEach(this::add);
  }

  private void add(PlanStanding plan) {
    String ref = "case:" + plan.id();
    book.put(ref, plan.paid(), plan.rest(), plan.nextRest());
    if (plan.graceUntil() != null) {
      book.put(ref, plan.graceUntil());
    }
  }

  /** A schedule worked out anew from the reference that names it: {@code schedule:later@…}. */
  static Set<Object> supported(String ref, TimeTerms terms) {
    Schedule named =
        ref.startsWith(SCHEDULE) ? Schedule.named(ref.substring(SCHEDULE.length())) : null;
    if (named == null || !terms.allows(named)) {
      return Set.of();
    }
    Set<Object> values = new HashSet<>(Set.of(FigureBook.plain(terms.balance())));
    for (Part part : named.of(terms.balance())) {
      values.add(part.due());
      values.add(FigureBook.plain(part.amount()));
    }
    return values;
  }
}
