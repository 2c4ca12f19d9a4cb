package dev.penny.flow;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.slot.Frame;
import dev.penny.slot.Mention;
import dev.penny.slot.Mention.Happening;
import dev.penny.slot.SlotReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bills of a time that the customer said in their own words. Of a day or a few days it is the
 * bill issued then, else the one due then, else the one that covers it; of a longer time all whose
 * period begins in it; after an event all that were issued from then on.
 */
public final class SaidTime {
  /** Shorter times can't hold a whole bill. */
  private static final int DAYS_OF_A_MONTH = 27;

  /** What happened to the account and when; {@code ref} names the subscription that shows it. */
  public record Known(Happening happening, LocalDate day, String ref) {}

  private final AccountHistory history;
  private final List<Mention> mentions;

  private SaidTime(String words, AccountHistory history, LocalDate today) {
    this.history = history;
    this.mentions = SlotReader.read(words, Frame.past(today));
  }

  /** Oldest first; none where nothing fits, or where the event is not in the books. */
  static List<Invoice> bills(String words, AccountHistory history, LocalDate today) {
    return new SaidTime(words, history, today).bills();
  }

  /** The event that the words count from, if it is in the books; null for any other words. */
  public static @Nullable Known known(String words, AccountHistory history, LocalDate today) {
    var said = new SaidTime(words, history, today);
    Mention.Since since = said.first(Mention.Since.class);
    return since == null ? null : said.event(since.happening());
  }

  /** The event that the words count from, in the books or not. */
  public static @Nullable Happening happening(String words, LocalDate today) {
    return SlotReader.read(words, Frame.past(today)).stream()
        .filter(Mention.Since.class::isInstance)
        .map(m -> ((Mention.Since) m).happening())
        .findFirst()
        .orElse(null);
  }

  /** Whether a time is counted from: "since the 3rd", "since I moved". */
  static boolean isSince(String words, LocalDate today) {
    List<Mention> said = SlotReader.read(words, Frame.past(today));
    return said.stream().anyMatch(m -> m instanceof Mention.Since || m instanceof Mention.From)
        && said.stream().noneMatch(Mention.To.class::isInstance);
  }

  /** The one day that is meant; null where more or none is. */
  public static @Nullable LocalDate day(String words, LocalDate today) {
    List<Mention> said = SlotReader.read(words, Frame.past(today));
    return said.size() == 1 && said.getFirst() instanceof Mention.Day day ? day.day() : null;
  }

  /** The days of a time, both included; null: it is open at that end. */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /** The longer time that the words name; null: they name none. */
  public static @Nullable Days days(String words, AccountHistory history, LocalDate today) {
    var said = new SaidTime(words, history, today);
    Mention.Since since = said.first(Mention.Since.class);
    Known event = since == null ? null : said.event(since.happening());
    if (event != null) {
      return new Days(event.day(), null);
    }
    Mention.From from = said.first(Mention.From.class);
    Mention.To to = said.first(Mention.To.class);
    if (from != null || to != null) {
      return new Days(from == null ? null : from.day(), to == null ? null : to.day());
    }
    Mention.Stretch stretch = said.first(Mention.Stretch.class);
    return stretch == null ? null : new Days(stretch.from(), stretch.to());
  }

  private List<Invoice> bills() {
    Mention.Since since = first(Mention.Since.class);
    if (since != null) {
      Known event = event(since.happening());
      return event == null ? List.of() : issued(event.day(), LocalDate.MAX);
    }
    Mention.From from = first(Mention.From.class);
    Mention.To to = first(Mention.To.class);
    if (from != null || to != null) {
      LocalDate begin = from == null ? LocalDate.MIN : from.day();
      LocalDate end = to == null ? LocalDate.MAX : to.day();
      return from != null && to == null ? issued(begin, end) : within(begin, end);
    }
    Mention.Stretch stretch = first(Mention.Stretch.class);
    if (stretch != null) {
      return within(stretch.from(), stretch.to());
    }
    Mention.Day day = first(Mention.Day.class);
    return day == null ? List.of() : near(day.day(), day.day());
  }

  private List<Invoice> within(LocalDate from, LocalDate to) {
    boolean brief =
        from.isAfter(LocalDate.EPOCH)
            && to.isBefore(LocalDate.MAX)
            && to.toEpochDay() - from.toEpochDay() < DAYS_OF_A_MONTH;
    return brief ? near(from, to) : those(b -> isIn(b.period().start(), from, to));
  }

  private List<Invoice> near(LocalDate from, LocalDate to) {
    List<Invoice> issued = issued(from, to);
    if (!issued.isEmpty()) {
      return issued;
    }
    List<Invoice> due = those(b -> isIn(b.dueDate(), from, to));
    return due.isEmpty() ? those(b -> b.period().contains(from) || b.period().contains(to)) : due;
  }

  private List<Invoice> issued(LocalDate from, LocalDate to) {
    return those(b -> isIn(b.issueDate(), from, to));
  }

  private List<Invoice> those(Predicate<Invoice> fit) {
    return history.invoices().stream().filter(fit).toList();
  }

  private static boolean isIn(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Never a guess: null where the books don't show it. */
  private @Nullable Known event(Happening happening) {
    return switch (happening) {
      case JOINED -> starts().min(Comparator.comparing(Known::day)).orElse(null);
      case CHANGED_PLAN -> planChanges().max(Comparator.comparing(Known::day)).orElse(null);
      case MOVED -> moved();
    };
  }

  private Stream<Known> starts() {
    return history.subscriptions().stream()
        .map(s -> new Known(Happening.JOINED, s.start(), "subscription:" + s.id()));
  }

  private Stream<Known> planChanges() {
    return history.subscriptions().stream()
        .flatMap(s ->
            s.productChanges().stream()
                .map(c -> new Known(Happening.CHANGED_PLAN, c.at(), "subscription:" + s.id())));
  }

  /** The same product under another service reference, after the first one ended. */
  private @Nullable Known moved() {
    for (Subscription now : history.subscriptions().reversed()) {
      for (Subscription before : history.subscriptions()) {
        LocalDate end = before.end();
        boolean follows = end != null && !now.start().isBefore(end.minusDays(DAYS_OF_A_MONTH));
        if (follows && sameProduct(now, before) && isElsewhere(now, before)) {
          return new Known(Happening.MOVED, now.start(), "subscription:" + now.id());
        }
      }
    }
    return null;
  }

  private static boolean sameProduct(Subscription now, Subscription before) {
    ProductId last = before.productOn(now.start());
    return !now.id().equals(before.id()) && last.equals(now.firstProduct());
  }

  private static boolean isElsewhere(Subscription now, Subscription before) {
    String place = now.serviceRef();
    return place != null && before.serviceRef() != null && !place.equals(before.serviceRef());
  }

  private <T extends Mention> @Nullable T first(Class<T> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }
}
