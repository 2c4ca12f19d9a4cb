package dev.penny.explain.cause;

import dev.penny.explain.BillChange;
import dev.penny.explain.CauseCode;
import dev.penny.explain.Part;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Subscription;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the cause behind one part of a change. */
public final class KnownCauses {
  /** Codes of a line's amount that a charge code may tell more about. */
  private static final Set<CauseCode> OF_AMOUNT =
      EnumSet.of(
          CauseCode.ADDON,
          CauseCode.ANNUAL,
          CauseCode.LATE_FEE,
          CauseCode.ONE_OFF,
          CauseCode.PLAN,
          CauseCode.PRICE_INDEXATION,
          CauseCode.PRICE_LIST,
          CauseCode.QUANTITY,
          CauseCode.USAGE);

  /** Lines that a beginning has once. */
  private static final Set<CauseCode> OF_START = EnumSet.of(CauseCode.PRORATION, CauseCode.ONE_OFF);

  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Invoice previous;

  private KnownCauses(AccountHistory history, Catalogue catalogue, Invoice previous) {
    this.history = history;
    this.catalogue = catalogue;
    this.previous = previous;
  }

  public static KnownCause of(
      AccountHistory history, Catalogue catalogue, BillChange change, CauseCode code, Part part) {
    return new KnownCauses(history, catalogue, change.previous()).of(code, part);
  }

  private KnownCause of(CauseCode code, Part part) {
    KnownCause finer =
        switch (part) {
          case Part.Changed(var _, var before, var after, var _) ->
              OF_AMOUNT.contains(code) ? ofChanged(code, before, after) : null;
          case Part.Came(var _, var item, var _) ->
              OF_AMOUNT.contains(code) || code == CauseCode.OVERAGE ? ofCame(code, item) : null;
          case Part.Went(var _, var item, var _) ->
              OF_START.contains(code) && isOfStart(item)
                  ? KnownCause.FIRST_BILL
                  : ofWent(code, item);
          case Part.Total _ -> null;
        };
    return finer == null || code.isError() ? plain(code) : finer;
  }

  private static @Nullable KnownCause ofChanged(
      CauseCode code, InvoiceItem before, InvoiceItem after) {
    KnownCause family = ChargeFamily.of(after);
    boolean price = code == CauseCode.PRICE_LIST || code == CauseCode.PRICE_INDEXATION;
    boolean free = before.unitPrice().major().signum() == 0;
    return family == null && price && free && after.type() == InvoiceItem.Type.USAGE
        ? KnownCause.FREE_TIER_END
        : family;
  }

  private @Nullable KnownCause ofCame(CauseCode code, InvoiceItem item) {
    KnownCause line = isCredit(code, item) ? KnownCause.CREDIT : ofLine(item);
    if (line != null) {
      return line;
    }
    if (code == CauseCode.ADDON && isRenewal(item)) {
      return KnownCause.ADDON_AUTORENEW;
    }
    return item.type() == InvoiceItem.Type.USAGE && wasFree(item) ? KnownCause.FREE_TIER_END : null;
  }

  private @Nullable KnownCause ofWent(CauseCode code, InvoiceItem item) {
    return isCredit(code, item) ? KnownCause.CREDIT : ofLine(item);
  }

  /** Given back once, as a line of its own: a credit, however the bill shows it. */
  private static boolean isCredit(CauseCode code, InvoiceItem item) {
    return code == CauseCode.ONE_OFF && item.amount().signum() < 0;
  }

  private @Nullable KnownCause ofLine(InvoiceItem item) {
    KnownCause family = ChargeFamily.of(item);
    boolean once = item.type() == InvoiceItem.Type.FEE || item.type() == InvoiceItem.Type.ONE_OFF;
    return family == null && once && leftEarly(item) ? KnownCause.TERMINATION : family;
  }

  /** It goes on by itself, and ran before the bill that did not have it: nobody added it anew. */
  private boolean isRenewal(InvoiceItem item) {
    Subscription subscription = subscription(item);
    return subscription != null
        && subscription.autoRenew()
        && subscription.start().isBefore(previous.period().start());
  }

  /** A line for the part of a period, or a charge once, on the day a subscription began. */
  private boolean isOfStart(InvoiceItem item) {
    Subscription subscription = subscription(item);
    return previous.id().equals(history.invoices().getFirst().id())
        && previous.sequence() == 1
        && subscription != null
        && subscription.start().equals(item.period().start());
  }

  /** A charge once for what ended before its term did, on that day or after it. */
  private boolean leftEarly(InvoiceItem item) {
    Subscription subscription = subscription(item);
    LocalDate end = subscription == null ? null : subscription.end();
    var contract = subscription == null ? null : subscription.contract();
    return end != null
        && contract != null
        && end.isBefore(contract.end())
        && !item.period().start().isBefore(end);
  }

  /** It was used for nothing when the previous bill was made. */
  private boolean wasFree(InvoiceItem item) {
    Product product = catalogue.product(item.product());
    var fx = item.fx();
    var price =
        product == null
            ? null
            : product.priceOn(
                fx == null ? item.amount().currency() : fx.from(), previous.period().start());
    return price != null && price.unitPrice().major().signum() == 0;
  }

  private @Nullable Subscription subscription(InvoiceItem item) {
    var id = item.subscription();
    return id == null ? null : history.subscription(id);
  }

  private static KnownCause plain(CauseCode code) {
    if (code.isError()) {
      return KnownCause.ERROR;
    }
    return code == CauseCode.PLAN ? KnownCause.NEW_SERVICE : KnownCause.valueOf(code.name());
  }
}
