package dev.penny.flow.charge;

import dev.penny.conversation.Block;
import dev.penny.flow.Doubts;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Offers;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One line in words and as a card: what it is, quantity × price, discount, tax, since when, from
 * which contract, and what ordered it.
 */
final class ChargeCard {
  private static final Words WORDS = ChargeFlow.WORDS;

  private final BillsFact books;
  private final AccountHistory history;
  private final Doubts doubts;
  private final Invoice bill;
  private final InvoiceItem item;

  /** {@code facts} hold the bills. */
  ChargeCard(Facts facts, Invoice bill, InvoiceItem item) {
    this.books = Objects.requireNonNull(facts.find(BillsFact.class));
    this.history = books.history();
    this.doubts = Doubts.of(facts);
    this.bill = bill;
    this.item = item;
  }

  /** In words, then what is doubted about it, then as a card; {@code more} ends the words. */
  Block[] blocks(List<Phrase> more) {
    var blocks = new ArrayList<Block>();
    blocks.add(words(more));
    blocks.addAll(doubts.say(item));
    blocks.add(card());
    return blocks.toArray(Block[]::new);
  }

  private Block.Text words(List<Phrase> more) {
    var phrases = new ArrayList<Phrase>();
    phrases.addAll(
        WORDS.say(
            "is",
            "amount",
            Figures.gross(item),
            "name",
            Figures.name(item),
            "month",
            Figures.month(bill)));
    phrases.addAll(WORDS.say(kind()));
    phrases.addAll(since());
    phrases.addAll(more);
    return new Block.Text(phrases);
  }

  private String kind() {
    return switch (item.type()) {
      case RECURRING -> "recurring";
      case USAGE -> "usage";
      case ONE_OFF -> "oneoff";
      case FEE -> "fee";
      case ADJUSTMENT -> "adjustment";
      case PRORATION_CREDIT -> "prorationcredit";
      case PRORATION_CHARGE -> "prorationcharge";
    };
  }

  private List<Phrase> since() {
    List<Invoice> with =
        history.invoices().stream()
            .filter(b -> b.items().stream().anyMatch(i -> Candidates.sameCharge(i, item)))
            .toList();
    Invoice first = with.getFirst();
    if (first.id().equals(bill.id())) {
      boolean begins = item.type() == InvoiceItem.Type.RECURRING && bill.equals(history.latest());
      return with.size() > 1 || begins ? WORDS.say("firsthere") : WORDS.say("onlyhere");
    }
    if (first.id().equals(history.invoices().getFirst().id())) {
      return WORDS.say("always", "first", Figures.month(first));
    }
    return WORDS.say("since", "first", Figures.month(first));
  }

  private Block.Card card() {
    var rows = new ArrayList<Block.Row>();
    rows.add(worked());
    for (InvoiceItem.Discount discount : item.discounts()) {
      rows.add(row("discount", discount.amount().negated()));
    }
    if (!item.tax().amount().isZero()) {
      rows.add(
          new Block.Row(
              WORDS.say("tax", "rate", new Phrase.RateFigure(item.tax().rate(), ref())),
              List.of(),
              money(item.tax().amount())));
    }
    readings(rows);
    rows.addAll(new ContractRows(books, item).rows());
    return new Block.Card(
        Block.Kind.CHARGE,
        List.of(Figures.name(item)),
        Figures.gross(item),
        WORDS.say("onbill", "month", Figures.month(bill), "number", Figures.number(bill)),
        rows,
        List.of(Offers.wrong(item), Offers.PERSON));
  }

  /** Period, quantity × price, the part of it that was billed, and the exchange rate. */
  private Block.Row worked() {
    var detail = new ArrayList<Phrase>();
    if (item.quantity().value().abs().compareTo(BigDecimal.ONE) != 0) {
      detail.addAll(Figures.count(item));
      detail.add(Phrase.words(" × "));
      detail.add(
          new Phrase.PriceFigure(item.unitPrice(), Figures.priced(item, bill.currency()), ref()));
    }
    InvoiceItem.Proration part = item.proration();
    if (part != null) {
      comma(detail);
      detail.addAll(
          WORDS.say(
              "part",
              "days",
              new Phrase.CountFigure(BigDecimal.valueOf(part.days()), "", ref()),
              "basis",
              new Phrase.CountFigure(BigDecimal.valueOf(part.basisDays()), "", ref())));
    }
    InvoiceItem.Fx fx = item.fx();
    if (fx != null) {
      comma(detail);
      detail.addAll(WORDS.say("fx", "rate", new Phrase.CountFigure(fx.rate(), "", ref())));
    }
    return new Block.Row(
        WORDS.say("for", "period", Figures.period(item)), detail, money(item.base()));
  }

  private static void comma(List<Phrase> detail) {
    if (!detail.isEmpty()) {
      detail.add(Phrase.words(", "));
    }
  }

  private void readings(List<Block.Row> rows) {
    InvoiceItem.MeterReads reads = item.reads();
    if (reads != null) {
      rows.add(reading("readopen", reads.open()));
      rows.add(reading("readclose", reads.close()));
    }
  }

  private Block.Row reading(String key, InvoiceItem.Read read) {
    var value = new Phrase.CountFigure(BigDecimal.valueOf(read.value()), "", ref());
    var day = new Phrase.DayFigure(read.date(), ref());
    String detail = read.estimated() ? "estimated" : "actual";
    return new Block.Row(WORDS.say(key, "value", value), WORDS.say(detail, "day", day), null);
  }

  private Block.Row row(String key, Money amount) {
    return new Block.Row(WORDS.say(key), List.of(), money(amount));
  }

  private MoneyFigure money(Money amount) {
    return new MoneyFigure(amount, ref());
  }

  private String ref() {
    return Figures.ref(item);
  }
}
