package dev.penny.channel.copy;

import dev.penny.ledger.Account;
import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Sentences;
import dev.penny.wording.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A copy of one bill as PDF (A4): head, every line with its id, the sums. Nothing is worked out
 * here; each figure is the ledger's own.
 */
public final class BillCopy {
  private static final Sentences WORDS = Sentences.beside(BillCopy.class);

  /** Paper is read in other years too: no day is so near that its year goes without saying. */
  private static final LocalDate NO_YEAR_OF_OURS = LocalDate.EPOCH;

  private static final float NET = 400;
  private static final float TAX = 470;
  private static final float WIDE = 280;
  private static final float BLACK = 0;
  private static final float GREY = 0.4f;

  private final Sheet sheet;
  private final Formats formats;
  private final Account account;
  private final Invoice bill;

  private BillCopy(Sheet sheet, Formats formats, Account account, Invoice bill) {
    this.sheet = sheet;
    this.formats = formats;
    this.account = account;
    this.bill = bill;
  }

  /** In the language and with the figures of that BCP 47 tag; {@code today} stands at its foot. */
  public static byte[] of(Account account, Invoice bill, String locale, LocalDate today) {
    try (var sheet = new Sheet()) {
      var copy = new BillCopy(sheet, new Formats(locale, NO_YEAR_OF_OURS), account, bill);
      copy.head();
      copy.lines();
      copy.sums();
      sheet.document().getDocumentInformation().setTitle(copy.title());
      sheet.document().getDocumentInformation().setSubject(bill.id().value());
      sheet.document().getDocumentCatalog().setLanguage(locale);
      return sheet.finish(
          copy.say("foot", "day", new Phrase.DayFigure(today, "")),
          (page, pages) -> copy.say("page", "page", number(page), "pages", number(pages)));
    } catch (IOException e) {
      throw new UncheckedIOException("a copy of bill " + bill.id() + " cannot be made", e);
    }
  }

  private static Phrase number(int number) {
    return new Phrase.CountFigure(BigDecimal.valueOf(number), "", "");
  }

  private static Phrase name(String name) {
    return new Phrase.NameFigure(name, "");
  }

  private static Phrase money(Money money) {
    return new Phrase.MoneyFigure(money, false, "");
  }

  private String say(String key, Object... figures) {
    return formats.text(WORDS.say(key, figures));
  }

  private String text(Money money) {
    return formats.text(money(money));
  }

  private String title() {
    return say(bill.isCreditNote() ? "title.credit" : "title", "number", name(bill.number()));
  }

  private void head() throws IOException {
    EInvoice document = bill.eInvoice();
    for (String line : sheet.wrap(title(), 18, Sheet.RIGHT - Sheet.LEFT)) {
      sheet.left(line, 18, BLACK);
      sheet.down(24);
    }
    fact(say("for", "name", name(account.displayName()), "account", name(account.id().value())));
    if (document != null && !document.seller().isEmpty()) {
      fact(say("from", "seller", name(document.seller())));
    }
    fact(
        say(
            "issued",
            "day",
            new Phrase.DayFigure(bill.issueDate(), ""),
            "period",
            new Phrase.PeriodFigure(bill.period(), "")));
    if (bill.totals().amountDue().signum() > 0) {
      fact(say("due", "day", new Phrase.DayFigure(bill.dueDate(), "")));
    }
    if (document != null) {
      for (String number : document.corrects()) {
        fact(say("corrects", "number", name(number)));
      }
    }
    sheet.down(14);
  }

  private void fact(String words) throws IOException {
    for (String line : sheet.wrap(words, 10, Sheet.RIGHT - Sheet.LEFT)) {
      sheet.need(14);
      sheet.left(line, 10, BLACK);
      sheet.down(14);
    }
  }

  private void lines() throws IOException {
    columns(sheet);
    sheet.head(this::columns);
    for (InvoiceItem item : bill.items()) {
      line(item);
    }
  }

  private void columns(Sheet on) throws IOException {
    on.left(say("what"), 8, GREY);
    on.right(say("net"), NET, 8, GREY);
    on.right(say("tax"), TAX, 8, GREY);
    on.right(say("total"), Sheet.RIGHT, 8, GREY);
    on.down(6);
    on.rule();
    on.down(15);
  }

  private void line(InvoiceItem item) throws IOException {
    List<String> names = sheet.wrap(item.description(), 10, WIDE);
    List<String> details = sheet.wrap(detail(item), 8, WIDE);
    sheet.need(13f * names.size() + 10f * details.size() + 22);
    sheet.right(text(item.amount()), NET, 10, BLACK);
    sheet.right(text(item.tax().amount()), TAX, 10, BLACK);
    sheet.right(text(item.gross()), Sheet.RIGHT, 10, BLACK);
    for (String name : names) {
      sheet.left(name, 10, BLACK);
      sheet.down(13);
    }
    for (String detail : details) {
      sheet.left(detail, 8, GREY);
      sheet.down(10);
    }
    for (String id : sheet.wrap(say("line", "id", name(item.id().value())), 8, WIDE)) {
      sheet.left(id, 8, GREY);
      sheet.down(10);
    }
    sheet.down(8);
  }

  /** When, how much, at what price, and what was taken off. */
  private String detail(InvoiceItem item) {
    var fx = item.fx();
    var priced = fx == null ? bill.currency() : fx.from();
    var detail =
        new StringBuilder(
            say(
                "counted",
                "period",
                new Phrase.PeriodFigure(item.period(), ""),
                "count",
                new Phrase.CountFigure(item.quantity().value(), item.unit(), ""),
                "price",
                new Phrase.PriceFigure(item.unitPrice(), priced, "")));
    for (var discount : item.discounts()) {
      detail.append(", ").append(say("less", "amount", money(discount.amount())));
    }
    return detail.toString();
  }

  private void sums() throws IOException {
    var totals = bill.totals();
    sheet.need(26f + 15f * (6 + bill.taxSummary().size()));
    sheet.rule();
    sheet.down(16);
    sum(say("sum.net"), totals.net(), 10);
    for (var tax : bill.taxSummary()) {
      var rate = new Phrase.RateFigure(tax.rate(), "");
      sum(say("sum.tax", "rate", rate, "base", money(tax.taxable())), tax.tax(), 10);
    }
    sum(say("sum.gross"), totals.gross(), 10);
    unlessZero("sum.credits", totals.creditsApplied().negated());
    unlessZero("sum.rounding", bill.rounding());
    unlessZero("sum.balance", totals.balanceBroughtForward());
    sheet.down(4);
    sum(say("sum.due"), totals.amountDue(), 13);
  }

  private void unlessZero(String key, Money amount) throws IOException {
    if (!amount.isZero()) {
      sum(say(key), amount, 10);
    }
  }

  private void sum(String words, Money amount, float size) throws IOException {
    sheet.right(words, TAX, size, BLACK);
    sheet.right(text(amount), Sheet.RIGHT, size, BLACK);
    sheet.down(size + 5);
  }
}
