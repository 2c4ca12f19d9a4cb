package dev.penny.explain;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.util.function.Function;

/**
 * The causes that stand on a bill as a whole: credits, old balance, and what its sums are off by.
 * The lines' gross amounts and these figures make up the amount due of any bill, whether it adds up
 * or not.
 */
final class TotalCauses {
  private final Invoice previous;
  private final Invoice current;
  private final CauseList causes;

  private TotalCauses(Setting setting, CauseList causes) {
    this.previous = setting.previous();
    this.current = setting.current();
    this.causes = causes;
  }

  static void add(Setting setting, CauseList causes) {
    var totals = new TotalCauses(setting, causes);
    Doubts doubts = setting.doubts();
    totals.put(CauseCode.CREDIT, bill -> bill.totals().creditsApplied().negated());
    totals.put(
        CauseCode.BALANCE_FORWARD,
        bill -> bill.totals().balanceBroughtForward().minus(wrongBalance(doubts, bill)));
    totals.put(CauseCode.ERR_BALANCE_FORWARD, bill -> wrongBalance(doubts, bill));
    totals.put(CauseCode.ERR_NET_SUM, TotalCauses::netOff);
    totals.put(CauseCode.ERR_TAX_BASE, TotalCauses::taxBaseOff);
    totals.put(CauseCode.ERR_TAX_SUM, bill -> taxOff(bill).minus(taxBaseOff(bill)));
    totals.put(CauseCode.ERR_GROSS_SUM, TotalCauses::grossOff);
    totals.put(CauseCode.ERR_PAYABLE_SUM, TotalCauses::payableOff);
    totals.put(CauseCode.ERR_DUE_SUM, TotalCauses::dueOff);
    totals.put(CauseCode.ROUNDING, Invoice::rounding);
  }

  private void put(CauseCode code, Function<Invoice, Money> figure) {
    Money before = figure.apply(previous);
    Money after = figure.apply(current);
    causes.add(code, new Part.Total(after.minus(before), previous, before, current, after));
  }

  private static Money wrongBalance(Doubts doubts, Invoice bill) {
    return Money.of(doubts.balance(bill), bill.currency());
  }

  private static Money netOff(Invoice bill) {
    return bill.totals().net().minus(sum(bill, InvoiceItem::amount));
  }

  private static Money taxOff(Invoice bill) {
    return bill.totals().tax().minus(sum(bill, item -> item.tax().amount()));
  }

  /** The tax difference, where a rate's taxable amount is not the sum of its lines. */
  private static Money taxBaseOff(Invoice bill) {
    Money off = taxOff(bill);
    return off.isZero() || basesAddUp(bill) ? Money.zero(bill.currency()) : off;
  }

  private static boolean basesAddUp(Invoice bill) {
    Money bases = Money.zero(bill.currency());
    for (var line : bill.taxSummary()) {
      bases = bases.plus(line.taxable());
    }
    return bases.equals(sum(bill, InvoiceItem::amount));
  }

  private static Money grossOff(Invoice bill) {
    var totals = bill.totals();
    return totals.gross().minus(totals.net()).minus(totals.tax());
  }

  private static Money payableOff(Invoice bill) {
    var totals = bill.totals();
    return totals
        .payable()
        .minus(totals.gross())
        .plus(totals.creditsApplied())
        .minus(bill.rounding());
  }

  private static Money dueOff(Invoice bill) {
    var totals = bill.totals();
    return totals.amountDue().minus(totals.payable()).minus(totals.balanceBroughtForward());
  }

  private static Money sum(Invoice bill, Function<InvoiceItem, Money> amount) {
    Money sum = Money.zero(bill.currency());
    for (InvoiceItem item : bill.items()) {
      sum = sum.plus(amount.apply(item));
    }
    return sum;
  }
}
