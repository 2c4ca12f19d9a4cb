package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Factor;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Tax;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for another tax rate or treatment. The rate of the day of issue holds for a whole bill. */
final class TaxWords {
  private TaxWords() {}

  static void tax(Say say, Scene scene, List<Piece> pieces) {
    Piece piece = Words.main(pieces);
    Factor.Taxed tax = piece.factor(Factor.Taxed.class);
    if (tax == null) {
      say.add("taxed.unknown");
      return;
    }
    LocalDate on = scene.current().issueDate();
    String ref = Refs.tax(tax.to().ref(), on);
    boolean wasExempt =
        piece.code() == CauseCode.TAX_CATEGORY && tax.from().ref().endsWith("EXEMPT");
    if (wasExempt) {
      say.add("taxed.exempt", "since", exemptUntil(scene), "rate", Say.rate(tax.to().rate(), ref));
      return;
    }
    LocalDate since = since(scene, tax.to());
    say.add(
        "taxed.moved",
        "from",
        Say.rate(tax.from().rate(), PriceWords.previousRef(piece, item(piece, scene))),
        "to",
        Say.rate(tax.to().rate(), ref),
        "on",
        since == null ? List.of() : Say.on(since, ref));
    InvoiceItem item = piece.item();
    if (since != null && item != null && item.period().start().isBefore(since)) {
      say.add("taxed.issued", "day", Say.day(on, Refs.invoice(scene.current())));
    }
  }

  /** When that rate began, where it did since the other bill. */
  private static @Nullable LocalDate since(Scene scene, InvoiceItem.ItemTax to) {
    LocalDate issued = scene.current().issueDate();
    for (Tax tax : scene.catalogue().taxes().values()) {
      for (Tax.Version version : tax.versions()) {
        if (tax.ref().equals(to.ref())
            && version.rate().equals(to.rate())
            && version.validFrom().isAfter(scene.previous().issueDate())
            && !version.validFrom().isAfter(issued)) {
          return version.validFrom();
        }
      }
    }
    return null;
  }

  private static InvoiceItem item(Piece piece, Scene scene) {
    InvoiceItem item = piece.item();
    return item == null ? scene.current().items().getFirst() : item;
  }

  private static List<Phrase> exemptUntil(Scene scene) {
    var said = new Say();
    for (var status : scene.history().account().taxStatus()) {
      LocalDate end = status.to();
      if (status.exempt() && end != null && !end.isAfter(scene.current().issueDate())) {
        said.add("since", "day", Say.day(end, "account:" + scene.history().account().id()));
      }
    }
    return said.done();
  }
}
