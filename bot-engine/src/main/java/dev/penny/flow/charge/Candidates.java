package dev.penny.flow.charge;

import dev.penny.conversation.Screen;
import dev.penny.conversation.Slot;
import dev.penny.flow.Bills;
import dev.penny.flow.Request;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the customer's own bills may be meant. What is on the screen comes first, then the
 * bill asked about, then older bills; an amount to the cent comes before a near one.
 */
final class Candidates {
  /** "That 12 euro thing" is 12.00, 12.49 or 11.60. */
  private static final BigDecimal NEAR = new BigDecimal("0.99");

  private final Request request;
  private final Bills bills;
  private final List<Invoice> inOrder;

  Candidates(Request request, AccountHistory history, Bills bills) {
    this.request = request;
    this.bills = bills;
    this.inOrder = order(request, history, bills);
  }

  List<InvoiceItem> find() {
    Slot.Line line = request.slot(Slot.Line.class);
    if (line != null) {
      return items(List.of(line.item()));
    }
    Slot.Place place = request.slot(Slot.Place.class);
    if (place != null) {
      return items(at(place.number()));
    }
    Slot.Amount amount = request.slot(Slot.Amount.class);
    if (amount != null) {
      return byAmount(amount);
    }
    Slot.Topic topic = request.slot(Slot.Topic.class);
    return topic == null ? List.of() : byName(topic.words());
  }

  /** The newest bill that asks for the named amount, or null. */
  @Nullable Invoice total() {
    Slot.Amount amount = request.slot(Slot.Amount.class);
    return amount == null
        ? null
        : inOrder.stream()
            .filter(b -> isNear(amount, b.totals().amountDue()))
            .findFirst()
            .orElse(null);
  }

  private List<ItemId> at(int place) {
    List<Screen.Thing> things = request.state().screen().things();
    int index = place < 0 ? things.size() + place : place - 1;
    return index < 0 || index >= things.size() ? List.of() : things.get(index).items();
  }

  private List<InvoiceItem> byAmount(Slot.Amount amount) {
    var exact = firstBillWith(i -> isExactly(amount, i));
    if (!exact.isEmpty()) {
      return exact;
    }
    var shown = thingsOf(amount);
    return shown.isEmpty() ? firstBillWith(i -> isNear(amount, i)) : shown;
  }

  /** An amount on the card that is no line's own amount, as a share of a change may be. */
  private List<InvoiceItem> thingsOf(Slot.Amount amount) {
    var ids = new LinkedHashSet<ItemId>();
    for (Screen.Thing thing : request.state().screen().things()) {
      if (isNear(amount, thing.amount())) {
        ids.addAll(thing.items());
      }
    }
    return items(List.copyOf(ids));
  }

  private List<InvoiceItem> byName(String words) {
    int best = 0;
    for (Invoice bill : inOrder) {
      for (InvoiceItem item : bill.items()) {
        best = Math.max(best, ChargeNames.score(words, item));
      }
    }
    int needed = best;
    return needed == 0 ? List.of() : firstBillWith(i -> ChargeNames.score(words, i) == needed);
  }

  private List<InvoiceItem> firstBillWith(Predicate<InvoiceItem> fits) {
    for (Invoice bill : inOrder) {
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

  private static boolean isExactly(Slot.Amount asked, InvoiceItem item) {
    return sizes(item).stream().anyMatch(m -> same(asked, m) && asked(asked, m).signum() == 0);
  }

  private static boolean isNear(Slot.Amount asked, InvoiceItem item) {
    return sizes(item).stream().anyMatch(m -> isNear(asked, m));
  }

  private static boolean isNear(Slot.Amount asked, Money money) {
    return same(asked, money) && asked(asked, money).abs().compareTo(NEAR) <= 0;
  }

  private static BigDecimal asked(Slot.Amount asked, Money money) {
    return money.abs().major().subtract(asked.major());
  }

  private static boolean same(Slot.Amount asked, Money money) {
    String code = asked.currency();
    return code == null || code.equals(money.currency().getCurrencyCode());
  }

  /** With tax, without, and before discounts: people quote any of them. */
  private static List<Money> sizes(InvoiceItem item) {
    return List.of(item.gross(), item.amount(), item.base());
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
