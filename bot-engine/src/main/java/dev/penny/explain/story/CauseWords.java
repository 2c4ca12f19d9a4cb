package dev.penny.explain.story;

import static java.util.Map.entry;

import dev.penny.audit.FindingCode;
import dev.penny.explain.CauseCode;
import dev.penny.explain.cause.KnownCause;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The list of all causes with their short title and their words. */
final class CauseWords {
  private record Entry(String title, boolean named, Words words) {}

  private static final Map<CauseCode, Entry> ALL =
      Map.ofEntries(
          entry(CauseCode.ADDON, named("Extra", LineWords::subscribed)),
          entry(CauseCode.ANNUAL, named("Yearly charge", OnceWords::yearly)),
          entry(CauseCode.BACK_BILLING, plain("Billed late", OnceWords::backBilling)),
          entry(CauseCode.BALANCE_FORWARD, plain("Open balance", TotalWords::balance)),
          entry(CauseCode.CREDIT, plain("Credit", TotalWords::credit)),
          entry(CauseCode.DEVICE, named("Device", LineWords::subscribed)),
          entry(CauseCode.DEVICE_CREDIT, plain("Device credit", DiscountWords::discount)),
          entry(CauseCode.DISCOUNT, named("Discount", DiscountWords::discount)),
          entry(CauseCode.ERR_BALANCE_FORWARD, plain("Wrong balance", WrongWords::balance)),
          wrong(
              CauseCode.ERR_DISCOUNT_MISSING,
              FindingCode.DISCOUNT_MISSING,
              "Discount not given",
              "discount"),
          entry(CauseCode.ERR_DUE_SUM, plain("Wrong total", TotalWords.sum("due"))),
          entry(CauseCode.ERR_DUPLICATE_CHARGE, named("Charged twice", TotalWords::duplicate)),
          entry(CauseCode.ERR_GROSS_SUM, plain("Wrong total", TotalWords.sum("total"))),
          entry(CauseCode.ERR_LATE_FEE_UNDUE, plain("Late fee not due", TotalWords::lateFee)),
          wrong(
              CauseCode.ERR_LINE_ARITHMETIC, FindingCode.LINE_ARITHMETIC, "Wrong line", "product"),
          entry(CauseCode.ERR_NET_SUM, plain("Wrong total", TotalWords.sum("net"))),
          entry(CauseCode.ERR_PAYABLE_SUM, plain("Wrong total", TotalWords.sum("payable"))),
          wrong(CauseCode.ERR_PERIOD_GAP, FindingCode.PERIOD_GAP, "Number of days", "calendar"),
          wrong(
              CauseCode.ERR_PERIOD_OVERLAP,
              FindingCode.PERIOD_OVERLAP,
              "Days billed twice",
              "calendar"),
          wrong(
              CauseCode.ERR_PRICE_NOT_CATALOGUE,
              FindingCode.PRICE_NOT_CATALOGUE,
              "Wrong price",
              "contract"),
          wrong(
              CauseCode.ERR_QUANTITY_MISMATCH,
              FindingCode.QUANTITY_MISMATCH,
              "Wrong quantity",
              "contract"),
          entry(CauseCode.ERR_TAX_BASE, plain("Wrong tax", TotalWords.sum("base"))),
          wrong(CauseCode.ERR_TAX_RATE, FindingCode.TAX_RATE, "Wrong tax rate", "taxes"),
          entry(CauseCode.ERR_TAX_SUM, plain("Wrong tax", TotalWords.sum("tax"))),
          entry(CauseCode.ESTIMATED_USAGE, named("Estimated use", ReadingWords::estimated)),
          entry(
              CauseCode.ESTIMATE_CATCH_UP, plain("Correction of estimates", ReadingWords::catchUp)),
          entry(CauseCode.FIXED_TERM_END, plain("Fixed price ended", PriceWords::fixedTermEnd)),
          entry(CauseCode.FX, plain("Exchange rate", PriceWords::exchange)),
          entry(CauseCode.INTERNATIONAL, plain("Calls abroad", UseWords::usage)),
          entry(CauseCode.LATE_FEE, plain("Late fee", OnceWords::once)),
          entry(CauseCode.LATE_USAGE, plain("Use reported late", UseWords::lateUsage)),
          entry(CauseCode.ONE_OFF, named("One-time charge", OnceWords::once)),
          entry(CauseCode.OVERAGE, plain("Above your allowance", AllowanceWords::above)),
          entry(CauseCode.PERIOD_LENGTH, plain("Number of days", ReadingWords::days)),
          entry(CauseCode.PLAN, named("Plan", LineWords::subscribed)),
          entry(CauseCode.PLAN_CHANGE, plain("Plan change", PriceWords::planChange)),
          entry(CauseCode.PREMIUM, plain("Purchases from others", OnceWords::purchase)),
          entry(CauseCode.PRICE_INDEXATION, named("Yearly price change", PriceWords::indexation)),
          entry(CauseCode.PRICE_LIST, named("Price change", PriceWords::price)),
          entry(CauseCode.PRORATION, plain("Part-month charges", LineWords::proration)),
          entry(CauseCode.QUANTITY, named("Quantity", UseWords::quantity)),
          entry(CauseCode.RETURN_FEE, plain("Returned payment", OnceWords::once)),
          entry(CauseCode.ROAMING, plain("Roaming", UseWords::roaming)),
          entry(CauseCode.ROUNDING, plain("Rounding", TotalWords::rounding)),
          entry(CauseCode.STANDING, named("Standing charge", LineWords::subscribed)),
          entry(CauseCode.TAX_CATEGORY, plain("Tax", TaxWords::tax)),
          entry(CauseCode.TAX_RATE, plain("Tax rate", TaxWords::tax)),
          entry(CauseCode.TIER, plain("Dearer tier", UseWords::tier)),
          entry(CauseCode.TRIAL, named("Free trial", DiscountWords::discount)),
          entry(CauseCode.USAGE, named("Use", UseWords::usage)));

  /** What is known better than its code says. */
  private static final Map<KnownCause, Entry> FINER =
      Map.of(
          KnownCause.ADDON_AUTORENEW, named("Renewed by itself", FinerWords::renewed),
          KnownCause.COMMITMENT, named("Agreed minimum", FinerWords::commitment),
          KnownCause.FIRST_BILL, plain("First bill", FinerWords::firstBill),
          KnownCause.FREE_TIER_END, named("Free use ended", FinerWords::freeUse),
          KnownCause.REFUND_REVERSED, named("Refund taken back", FinerWords::reversed),
          KnownCause.SURCHARGE, named("Surcharge", FinerWords::surcharge),
          KnownCause.TERMINATION, named("Ended early", FinerWords::termination));

  private CauseWords() {}

  static Set<CauseCode> known() {
    return ALL.keySet();
  }

  private static Map.Entry<CauseCode, Entry> wrong(
      CauseCode code, FindingCode finding, String title, String rule) {
    return entry(code, named(title, WrongWords.line(finding, rule)));
  }

  private static Entry named(String title, Words words) {
    return new Entry(title, true, words);
  }

  private static Entry plain(String title, Words words) {
    return new Entry(title, false, words);
  }

  /** A few words for a row of a terminal: what it is about. In English. */
  static List<Phrase> title(Scene scene, CauseCode code, List<Piece> pieces) {
    Entry entry = of(scene, code, pieces);
    InvoiceItem item = Words.main(pieces).item();
    List<Phrase> title = List.of(Phrase.words(entry.title()));
    return entry.named() && item != null
        ? List.of(title.getFirst(), Phrase.words(": "), scene.nameFigure(item))
        : title;
  }

  /** A whole sentence: the amount, then why. */
  static List<Phrase> sentence(Scene scene, CauseCode code, Money amount, List<Piece> pieces) {
    Say why = new Say();
    of(scene, code, pieces).words().say(why, scene, pieces);
    Doubted.say(why, scene, pieces);
    return Say.say(
        amount.signum() < 0 ? "cause.less" : "cause.more",
        "amount",
        Say.money(amount.abs(), Refs.cause(code, scene.current())),
        "why",
        why.done());
  }

  private static Entry of(Scene scene, CauseCode code, List<Piece> pieces) {
    Entry finer = FINER.get(scene.known(Words.main(pieces)));
    if (finer != null) {
      return finer;
    }
    return Objects.requireNonNull(ALL.get(code), () -> "no words for " + code);
  }
}
