package dev.penny.flow.charge;

import dev.penny.conversation.Screen;
import dev.penny.conversation.Slot;
import dev.penny.flow.Bills;
import dev.penny.flow.Request;
import dev.penny.flow.SaidTime;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which line of the customer's own bills, or which reason of a change, may be meant. What is on the
 * screen comes first, then the bill asked about, then older bills; an amount to the cent comes
 * before a near one.
 */
final class Candidates {
  private static final Pattern BIGGEST =
      Pattern.compile("(?i)\\b(?:biggest|largest|highest|most expensive|dearest)\\b");

  private final Request request;
  private final Bills bills;
  private final Reasons reasons;
  private final LocalDate today;
  private final List<Invoice> inOrder;

  Candidates(
      Request request, AccountHistory history, Bills bills, Reasons reasons, LocalDate today) {
    this.request = request;
    this.bills = bills;
    this.reasons = reasons;
    this.today = today;
    this.inOrder = order(request, history, bills);
  }

  Meant find() {
    Slot.Line line = request.slot(Slot.Line.class);
    if (line != null) {
      return new Meant.Lines(items(List.of(onBillMeant(line.item()))));
    }
    Slot.Place place = request.slot(Slot.Place.class);
    if (place != null) {
      return at(place.number());
    }
    Slot.Amount amount = request.slot(Slot.Amount.class);
    if (amount != null) {
      return byAmount(new Amounts(amount));
    }
    List<InvoiceItem> onDay = onDay();
    if (!onDay.isEmpty()) {
      return new Meant.Lines(onDay);
    }
    Slot.Topic topic = request.slot(Slot.Topic.class);
    return topic == null ? new Meant.Lines(List.of()) : byName(topic.words());
  }

  /** "The charge on 24 May": what was used or bought on that day alone, whichever bill it is on. */
  List<InvoiceItem> onDay() {
    Slot.Bill wanted = request.slot(Slot.Bill.class);
    LocalDate day =
        wanted != null && wanted.wanted() instanceof Slot.BillWanted.Said(var words)
            ? SaidTime.day(words, today)
            : null;
    return day == null
        ? List.of()
        : inOrder.stream()
            .flatMap(b -> b.items().stream())
            .filter(i -> i.period().start().equals(day) && i.period().lastDay().equals(day))
            .toList();
  }

  /** "No, in March": the same charge on the bill that was named, where it is on that bill. */
  private ItemId onBillMeant(ItemId chosen) {
    Slot.Bill wanted = request.slot(Slot.Bill.class);
    Invoice bill = wanted == null ? null : bills.find(wanted.wanted());
    InvoiceItem item = bills.item(chosen);
    return bill == null || item == null
        ? chosen
        : bill.items().stream()
            .filter(i -> sameCharge(i, item))
            .map(InvoiceItem::id)
            .findFirst()
            .orElse(chosen);
  }

  /** How well the words name any line or reason. */
  int best(String words) {
    int best = 0;
    for (Invoice bill : inOrder) {
      for (InvoiceItem item : bill.items()) {
        best = Math.max(best, ChargeNames.score(words, item));
      }
    }
    return Math.max(best, reasons.best(title -> ChargeNames.score(words, title)));
  }

  /** Of a change the reason, of a list of lines the line. */
  private Meant at(int place) {
    List<Screen.Thing> things = request.state().screen().things();
    int index = place < 0 ? things.size() + place : place - 1;
    if (index < 0 || index >= things.size()) {
      return new Meant.Lines(List.of());
    }
    return reasons.onScreen() && index < reasons.size()
        ? new Meant.OneReason(index)
        : new Meant.Lines(items(things.get(index).items()));
  }

  private Meant byAmount(Amounts amounts) {
    Meant reason = reasons.exactly(amounts);
    if (reason == null) {
      reason = reasons.said(amounts, ref -> ref.startsWith("invoice:"));
    }
    if (reason != null && reasons.onScreen()) {
      return reason;
    }
    var lines = firstBillWith(inOrder, amounts::isExactly);
    if (!lines.isEmpty()) {
      return new Meant.Lines(lines);
    }
    Meant total = reason == null ? total(amounts::isExactly) : reason;
    Meant part = total == null ? reasons.said(amounts, _ -> true) : total;
    return part == null ? nearest(amounts) : part;
  }

  /** What was shown counts before what was not, and the nearer before the less near. */
  private Meant nearest(Amounts amounts) {
    var shown = inOrder.stream().limit(reasons.onScreen() ? 2 : 1).toList();
    var lines = nearestOf(firstBillWith(shown, amounts::isNear), amounts);
    BigDecimal distance = lines.isEmpty() ? null : amounts.distance(lines.getFirst());
    Meant reason = reasons.nearer(amounts, distance);
    if (reason != null) {
      return reason;
    }
    var found =
        lines.isEmpty() ? nearestOf(firstBillWith(inOrder, amounts::isNear), amounts) : lines;
    Meant total = found.isEmpty() ? total(amounts::isNear) : null;
    return total == null ? new Meant.Lines(found) : total;
  }

  private static List<InvoiceItem> nearestOf(List<InvoiceItem> lines, Amounts amounts) {
    var least = lines.stream().map(amounts::distance).min(BigDecimal::compareTo);
    return lines.stream()
        .filter(i -> least.isPresent() && amounts.distance(i).compareTo(least.get()) == 0)
        .toList();
  }

  /** The newest bill that asks for such an amount. */
  private @Nullable Meant total(Predicate<Money> fits) {
    return inOrder.stream()
        .filter(b -> fits.test(b.totals().amountDue()))
        .findFirst()
        .map(Meant.Total::new)
        .orElse(null);
  }

  private Meant byName(String words) {
    if (BIGGEST.matcher(words).find() && !inOrder.isEmpty()) {
      return new Meant.Lines(
          inOrder.getFirst().items().stream().max(Comparator.comparing(InvoiceItem::gross)).stream()
              .toList());
    }
    int best = 0;
    for (Invoice bill : inOrder) {
      for (InvoiceItem item : bill.items()) {
        best = Math.max(best, ChargeNames.score(words, item));
      }
    }
    if (best == 0) {
      return byMisspeltName(words);
    }
    int needed = best;
    Meant reason = reasons.named(title -> ChargeNames.score(words, title), needed);
    if (reason != null) {
      return reason;
    }
    return new Meant.Lines(firstBillWith(inOrder, i -> ChargeNames.score(words, i) == needed));
  }

  /** Where no name fits as it is written, one that a slip of the fingers may have made. */
  private Meant byMisspeltName(String words) {
    return new Meant.Lines(firstBillWith(inOrder, i -> ChargeNames.isSlipOf(words, i)));
  }

  private static List<InvoiceItem> firstBillWith(List<Invoice> bills, Predicate<InvoiceItem> fits) {
    for (Invoice bill : bills) {
      var found = bill.items().stream().filter(fits).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<InvoiceItem> items(List<ItemId> ids) {
    var items = new ArrayList<InvoiceItem>();
    for (ItemId id : ids) {
      InvoiceItem item = bills.item(id);
      if (item != null) {
        items.add(item);
      }
    }
    return newestOfEach(items);
  }

  /** A line and its like on the bill before are one charge: the newer one stands for both. */
  private List<InvoiceItem> newestOfEach(List<InvoiceItem> items) {
    var kept = new ArrayList<InvoiceItem>();
    for (InvoiceItem item : items) {
      boolean older = items.stream().anyMatch(i -> sameCharge(i, item) && isLater(i, item));
      if (!older) {
        kept.add(item);
      }
    }
    return kept;
  }

  static boolean sameCharge(InvoiceItem a, InvoiceItem b) {
    return a.chargeCode().equals(b.chargeCode())
        && a.product().equals(b.product())
        && Objects.equals(a.subscription(), b.subscription())
        && a.type() == b.type();
  }

  private boolean isLater(InvoiceItem a, InvoiceItem b) {
    Invoice billA = bills.billOf(a.id());
    Invoice billB = bills.billOf(b.id());
    return billA != null && billB != null && billA.sequence() > billB.sequence();
  }

  private static List<Invoice> order(Request request, AccountHistory history, Bills bills) {
    var order = new LinkedHashSet<Invoice>();
    Slot.Bill wanted = request.slot(Slot.Bill.class);
    add(order, wanted == null ? null : bills.find(wanted.wanted()));
    Screen screen = request.state().screen();
    add(order, screen.bill() == null ? null : history.invoice(screen.bill()));
    add(order, screen.compared() == null ? null : history.invoice(screen.compared()));
    order.addAll(history.invoices().reversed());
    return List.copyOf(order);
  }

  private static void add(Set<Invoice> order, @Nullable Invoice bill) {
    if (bill != null) {
      order.add(bill);
    }
  }
}
