package dev.penny.flow.charge;

import dev.penny.conversation.Block;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Words;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.Subscription.ProductChange;
import dev.penny.ledger.Subscription.QuantityChange;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a line comes from: the contract it is billed for, and what ordered it as it stands. No
 * record of ours names the person who ordered, so the rows say that too.
 */
final class ContractRows {
  private static final Words WORDS = ChargeFlow.WORDS;

  private final BillsFact fact;
  private final InvoiceItem item;

  ContractRows(BillsFact fact, InvoiceItem item) {
    this.fact = fact;
    this.item = item;
  }

  List<Block.Row> rows() {
    Subscription contract =
        item.subscription() == null ? null : fact.history().subscription(item.subscription());
    if (contract == null) {
      return List.of(
          new Block.Row(
              WORDS.say("contract"),
              WORDS.say(item.subscription() == null ? "nocontract" : "unknowncontract"),
              null));
    }
    return List.of(
        new Block.Row(WORDS.say("contract"), terms(contract), null),
        new Block.Row(WORDS.say("ordered"), ordered(contract), null));
  }

  private List<Phrase> terms(Subscription contract) {
    var said = new ArrayList<Phrase>();
    said.addAll(
        WORDS.say(
            "contractsince",
            "name",
            name(contract, contract.productOn(item.period().start())),
            "start",
            day(contract, contract.start())));
    Subscription.Contract term = contract.contract();
    if (term != null) {
      said.addAll(WORDS.say("term", "end", day(contract, term.end())));
    }
    if (contract.end() != null) {
      said.addAll(WORDS.say("ended", "end", day(contract, contract.end())));
    } else if (contract.autoRenew()) {
      said.addAll(WORDS.say("renews"));
    }
    return said;
  }

  /** The last thing ordered before the line's time ended: the contract, a product, a quantity. */
  private List<Phrase> ordered(Subscription contract) {
    ProductChange product = last(contract.productChanges().stream(), ProductChange::at);
    QuantityChange quantity = last(contract.quantityChanges().stream(), QuantityChange::at);
    if (product == null && quantity == null) {
      return WORDS.say("byorder", "day", day(contract, contract.start()));
    }
    if (quantity == null || (product != null && !product.at().isBefore(quantity.at()))) {
      ProductChange change = Objects.requireNonNull(product);
      return WORDS.say(
          "bychange",
          "day",
          day(contract, change.at()),
          "from",
          name(contract, change.from()),
          "to",
          name(contract, change.to()));
    }
    return WORDS.say(
        "byquantity",
        "day",
        day(contract, quantity.at()),
        "from",
        new Phrase.CountFigure(quantity.from().value(), "", ref(contract)),
        "to",
        new Phrase.CountFigure(quantity.to().value(), "", ref(contract)));
  }

  private <T> @Nullable T last(Stream<T> changes, Function<T, LocalDate> at) {
    return changes
        .filter(change -> at.apply(change).isBefore(item.period().end()))
        .max(Comparator.comparing(at))
        .orElse(null);
  }

  private Phrase name(Subscription contract, ProductId id) {
    Product product = fact.catalogue().product(id);
    return new Phrase.NameFigure(product == null ? id.value() : product.name(), ref(contract));
  }

  private static Phrase day(Subscription contract, LocalDate day) {
    return new Phrase.DayFigure(day, ref(contract));
  }

  private static String ref(Subscription contract) {
    return "subscription:" + contract.id();
  }
}
