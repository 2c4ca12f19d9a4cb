package dev.penny.explain.story;

import dev.penny.audit.Favour;
import dev.penny.explain.BillChange;
import dev.penny.explain.cause.KnownCause;
import dev.penny.explain.cause.KnownCauses;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.Subscription;
import dev.penny.phrase.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of a story may look at. */
record Scene(
    AccountHistory history,
    Catalogue catalogue,
    BillChange change,
    Baseline.Against against,
    Favour favour) {

  Invoice previous() {
    return change.previous();
  }

  /** The cause of one piece, finer than its code. */
  KnownCause known(Piece piece) {
    return KnownCauses.of(history, catalogue, change, piece.code(), piece.part());
  }

  Invoice current() {
    return change.current();
  }

  /** What to call the bill that is compared with: "the last bill". */
  List<Phrase> otherBill() {
    return Say.say("other." + other());
  }

  /** "on the last bill". */
  List<Phrase> onOtherBill() {
    return Say.say("where." + other());
  }

  /** " of the last bill". */
  List<Phrase> ofOtherBill() {
    return Say.say("of." + other());
  }

  private String other() {
    return against.kind() == Baseline.Kind.LAST_BILL ? "last" : "that";
  }

  Phrase nameFigure(InvoiceItem item) {
    return Say.name(name(item), Refs.item(item));
  }

  @Nullable Subscription subscription(InvoiceItem item) {
    var id = item.subscription();
    return id == null ? null : history.subscription(id);
  }

  @Nullable Redemption redemption(RedemptionId id) {
    return history.redemptions().stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }

  /** What the customer knows the line as: its description, or the product where it has none. */
  static String nameOf(InvoiceItem item, Catalogue catalogue) {
    boolean described =
        !item.description().isBlank() && !item.description().equals(item.chargeCode());
    Product product = described ? null : catalogue.product(item.product());
    return product == null ? item.description() : product.name();
  }

  /** What a line goes by once its product is another. */
  static String nameOf(ProductId product, InvoiceItem like, Catalogue catalogue) {
    Product other = product.equals(like.product()) ? null : catalogue.product(product);
    return other == null ? like.description() : other.name();
  }

  String name(InvoiceItem item) {
    return nameOf(item, catalogue);
  }
}
