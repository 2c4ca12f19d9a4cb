package dev.penny.explain.story;

import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Subscription;
import java.math.BigDecimal;
import java.util.List;

/** Words for use above an allowance. */
final class AllowanceWords {
  private static final String INCLUDED = "included_gb";
  private static final String DATA = "overage.data";

  private AllowanceWords() {}

  /** A plan that changed in the middle includes a part only: the use may have been as ever. */
  static void above(Say say, Scene scene, List<Piece> pieces) {
    UseWords.usage(say, scene, pieces);
    InvoiceItem item = Words.main(pieces).item();
    Subscription subscription = item == null ? null : scene.subscription(item);
    if (item == null || subscription == null || Words.main(pieces).part() instanceof Part.Went) {
      return;
    }
    included(say, scene, item, subscription);
    for (var change : subscription.productChanges()) {
      if (change.at().isAfter(item.period().start()) && change.at().isBefore(item.period().end())) {
        String ref = Refs.subscription(subscription.id());
        say.add("over.change", "day", Say.day(change.at(), ref));
      }
    }
  }

  private static void included(Say say, Scene scene, InvoiceItem item, Subscription subscription) {
    Product plan = scene.catalogue().product(subscription.productOn(item.period().start()));
    String included = plan == null ? null : plan.attributes().get(INCLUDED);
    if (plan != null
        && included != null
        && item.chargeCode().equals(DATA)
        && included.matches("\\d{1,3}")) {
      String ref = Refs.item(item);
      say.add(
          "over.included",
          "name",
          Say.name(plan.name(), ref),
          "included",
          Say.count(new BigDecimal(included), item.unit(), ref));
    }
  }
}
