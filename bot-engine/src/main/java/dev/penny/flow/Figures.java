package dev.penny.flow;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.MonthFigure;
import dev.penny.phrase.Phrase.NameFigure;
import dev.penny.phrase.Phrase.PeriodFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Figures of bills and their lines, bound to what they come from. */
public final class Figures {
  private static final Words WORDS = Words.beside(Figures.class);

  private Figures() {}

  public static String ref(Invoice bill) {
    return "invoice:" + bill.id();
  }

  public static String ref(InvoiceItem item) {
    return "item:" + item.id();
  }

  public static MonthFigure month(Invoice bill) {
    return new MonthFigure(Bills.month(bill), ref(bill));
  }

  public static NameFigure number(Invoice bill) {
    return new NameFigure(bill.number(), ref(bill));
  }

  public static MoneyFigure amount(Invoice bill, Money money) {
    return new MoneyFigure(money, ref(bill));
  }

  public static MoneyFigure due(Invoice bill) {
    return amount(bill, bill.totals().amountDue());
  }

  public static DayFigure day(Invoice bill, LocalDate day) {
    return new DayFigure(day, ref(bill));
  }

  public static MoneyFigure gross(InvoiceItem item) {
    return new MoneyFigure(item.gross(), ref(item));
  }

  public static NameFigure name(InvoiceItem item) {
    return new NameFigure(item.description(), ref(item));
  }

  public static PeriodFigure period(InvoiceItem item) {
    return new PeriodFigure(item.period(), ref(item));
  }

  /** "3 seats × 9.99, 1 June – 1 July": how a line was worked out, in one row. */
  public static List<Phrase> detail(InvoiceItem item, Currency currency) {
    var detail = new ArrayList<Phrase>();
    detail.add(period(item));
    boolean plain = item.quantity().value().abs().compareTo(BigDecimal.ONE) == 0;
    if (!plain) {
      detail.add(Phrase.words(", "));
      detail.addAll(count(item));
      detail.add(Phrase.words(" × "));
      detail.add(new Phrase.PriceFigure(item.unitPrice(), priced(item, currency), ref(item)));
    }
    for (InvoiceItem.Discount discount : item.discounts()) {
      detail.addAll(
          WORDS.say("detailless", "amount", new MoneyFigure(discount.amount(), ref(item))));
    }
    if (!item.tax().amount().isZero()) {
      var rate = new Phrase.RateFigure(item.tax().rate(), ref(item));
      detail.addAll(WORDS.say("detailtax", "rate", rate));
    }
    return detail;
  }

  public static Currency priced(InvoiceItem item, Currency currency) {
    InvoiceItem.Fx fx = item.fx();
    return fx == null ? currency : fx.from();
  }

  /** "3 seats"; a unit that begins with a number ("1000 calls") is shown as a name. */
  public static List<Phrase> count(InvoiceItem item) {
    BigDecimal value = item.quantity().value();
    if (!item.unit().isEmpty() && Character.isDigit(item.unit().charAt(0))) {
      return List.of(
          new Phrase.CountFigure(value, "", ref(item)),
          Phrase.words(" × "),
          new NameFigure(item.unit(), ref(item)));
    }
    return List.of(new Phrase.CountFigure(value, unit(item), ref(item)));
  }

  private static String unit(InvoiceItem item) {
    String unit = item.unit();
    boolean one = item.quantity().value().abs().compareTo(BigDecimal.ONE) == 0;
    return switch (unit) {
      case "kWh", "MB", "GB", "GB-month", "SMS" -> unit;
      default -> one || unit.endsWith("s") ? unit : unit + "s";
    };
  }
}
