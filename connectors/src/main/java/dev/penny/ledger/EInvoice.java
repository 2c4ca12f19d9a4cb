package dev.penny.ledger;

import dev.penny.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an electronic invoice (EN 16931) says beyond the lines and totals every bill has: what kind
 * of document it is, the sums it declares, its allowances and charges as they were computed, and
 * what it refers to. On a credit note all amounts are negative, as its lines are. {@code rounding}
 * was added to what is payable.
 */
public record EInvoice(
    Kind kind,
    String seller,
    Money lineTotal,
    @Nullable Money allowanceTotal,
    @Nullable Money chargeTotal,
    Money rounding,
    boolean namesDueDate,
    List<Allowance> allowances,
    List<PriceCut> priceCuts,
    List<Mention> references) {

  public EInvoice {
    allowances = List.copyOf(allowances);
    priceCuts = List.copyOf(priceCuts);
    references = List.copyOf(references);
  }

  /** The numbers of the invoices this document corrects. */
  public List<String> corrects() {
    return of(Mention.What.CORRECTS);
  }

  /** All it says of that sort, in its order. */
  public List<String> of(Mention.What what) {
    return references.stream().filter(r -> r.what() == what).map(Mention::text).toList();
  }

  /** An invoice asks for money, a credit note gives some back. */
  public enum Kind {
    INVOICE,
    CREDIT_NOTE
  }
}
