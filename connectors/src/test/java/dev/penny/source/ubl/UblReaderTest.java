package dev.penny.source.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.ledger.EInvoice.Kind;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Mention.What;
import dev.penny.ledger.Period;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.SumCheck;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class UblReaderTest {
  @SuppressWarnings("UnusedVariable") // named by the test below
  static final java.util.List<String> SAMPLES = UblSamples.ALL;

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void everySampleAddsUpInTheLedgersOwnTerms(String name) {
    Invoice bill = UblSamples.invoice(name);
    assertThat(SumCheck.of(bill)).isEmpty();
    long tax = bill.items().stream().mapToLong(i -> i.tax().amount().minor()).sum();
    assertThat(tax).isEqualTo(bill.totals().tax().minor());
  }

  private static Money sek(long minor) {
    return Money.of(minor, "SEK");
  }

  private static InvoiceItem item(Invoice bill, int place) {
    return bill.items().get(place);
  }

  @Test
  void aTelecomBillHasItsPlanDiscountUseAndCharge() {
    Invoice bill = UblSamples.invoice("telecom-2026-01");
    assertThat(bill.period())
        .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));
    var plan = item(bill, 0);
    assertThat(plan.type()).isEqualTo(Type.RECURRING);
    assertThat(plan.base()).isEqualTo(sek(29900));
    assertThat(plan.amount()).isEqualTo(sek(26910));
    assertThat(plan.unit()).isEqualTo("month");
    assertThat(plan.discounts())
        .singleElement()
        .satisfies(d -> {
          assertThat(d.amount()).isEqualTo(sek(2990));
          assertThat(d.reduction()).isInstanceOf(Redemption.Reduction.Percent.class);
        });
    assertThat(item(bill, 1).type()).isEqualTo(Type.USAGE);
    assertThat(item(bill, 2).unit()).isEqualTo("GB");
    assertThat(item(bill, 3).description()).isEqualTo("Paper invoice");
    assertThat(item(bill, 3).amount()).isEqualTo(sek(2900));
    assertThat(bill.rounding()).isEqualTo(sek(22));
    assertThat(bill.totals().payable()).isEqualTo(sek(51175));
    var document = Objects.requireNonNull(bill.eInvoice());
    assertThat(document.of(What.CONTRACT)).containsExactly("AVT-88120");
    assertThat(document.of(What.PAYMENT_MEANS)).containsExactly("30");
    assertThat(document.of(What.PAYMENT_TERMS)).containsExactly("30 days");
    assertThat(plan.subscription()).hasToString("+46 700 000 112");
  }

  @Test
  void aPriceForAYearIsBilledByTheDay() {
    var subscription = item(UblSamples.invoice("grid-2026-q1"), 0);
    assertThat(subscription.unitPrice())
        .isEqualTo(new UnitPrice(new BigDecimal("3120"), new BigDecimal("365")));
    assertThat(subscription.unitPrice()).hasToString("3120 per 365");
    assertThat(subscription.quantity()).isEqualTo(Quantity.of("90"));
    assertThat(subscription.unit()).isEqualTo("day");
    assertThat(subscription.period().days()).isEqualTo(90);
    assertThat(subscription.base()).isEqualTo(sek(76932));
  }

  @Test
  void anOlderEnergyBillOfTwoMonthsHasItsTaxPointAndReadingsByMonthAndRegister() {
    Invoice bill = UblSamples.invoice("electricity-two-months");
    var reads = bill.items().stream().map(InvoiceItem::reads).toList();
    assertThat(reads.subList(0, 4))
        .extracting(r -> Objects.requireNonNull(r).meter() + " " + r.open().value())
        .containsExactly(
            "M-50020811 LOW 10105",
            "M-50020811 HIGH 21387",
            "M-50020811 LOW 10450",
            "M-50020811 HIGH 21799");
    assertThat(reads.get(4)).isNull();
    assertThat(bill.items())
        .allSatisfy(i -> {
          assertThat(i.tax().ref()).isEqualTo("VAT-S");
          assertThat(i.subscription()).hasToString("871600000000045671");
        });
  }

  @Test
  void readingsComeFromTheItemsPropertiesOrFromTheExtension() {
    var january = item(UblSamples.invoice("electricity-2026-01"), 0);
    var february = item(UblSamples.invoice("electricity-2026-02"), 0);
    var before = Objects.requireNonNull(january.reads());
    var after = Objects.requireNonNull(february.reads());
    assertThat(before.close().value()).isEqualTo(48822).isEqualTo(after.open().value());
    assertThat(before.close().date()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(after.close().value()).isEqualTo(49502);
    assertThat(after.meter()).isEqualTo(before.meter());
    assertThat(after.close().estimated()).isFalse();
    assertThat(item(UblSamples.invoice("electricity-2026-02"), 1).reads()).isNull();
  }

  @Test
  void anEstimatedReadingIsSaidToBeOne() {
    String xml = UblSamples.text("electricity-2026-01").replace(">actual<", ">Estimated<");
    var reads = UblSamples.read(xml, "a.xml").invoice().items().getFirst().reads();
    assertThat(Objects.requireNonNull(reads).close().estimated()).isTrue();
    assertThat(reads.open().estimated()).isFalse();
  }

  @Test
  void lateInterestIsAFeeWithoutTax() {
    Invoice bill = UblSamples.invoice("late-interest");
    assertThat(bill.items())
        .allSatisfy(i -> {
          assertThat(i.type()).isEqualTo(Type.FEE);
          assertThat(i.chargeCode()).isEqualTo("fee.late");
          assertThat(i.tax().ref()).isEqualTo("VAT-E");
          assertThat(i.tax().amount().isZero()).isTrue();
        });
    var document = Objects.requireNonNull(bill.eInvoice());
    assertThat(document.corrects()).containsExactly("FT-26010017");
    assertThat(document.of(What.TAX_EXEMPTION)).hasSize(1);
  }

  @Test
  void aCreditNoteIsNegativeAndNamesTheInvoiceItCorrects() {
    Invoice bill = UblSamples.invoice("correction-2026-q1");
    var document = Objects.requireNonNull(bill.eInvoice());
    assertThat(bill.isCreditNote()).isTrue();
    assertThat(document.kind()).isEqualTo(Kind.CREDIT_NOTE);
    assertThat(document.corrects()).containsExactly("KN-104417");
    assertThat(document.references().getFirst().date()).isEqualTo(LocalDate.of(2026, 4, 8));
    assertThat(bill.totals().payable()).isEqualTo(sek(-13528));
    assertThat(bill.items())
        .allSatisfy(i -> {
          assertThat(i.type()).isEqualTo(Type.ADJUSTMENT);
          assertThat(i.quantity().value().signum()).isNegative();
          assertThat(i.amount().signum()).isNegative();
        });
    assertThat(bill.sequence()).isGreaterThan(UblSamples.invoice("grid-2026-q1").sequence());
  }

  @Test
  void whatWasPaidBeforeIsACreditUsedUpOnTheBill() {
    var bill = UblSamples.bill("prepaid-settlement");
    var credit = Objects.requireNonNull(bill.prepaid());
    assertThat(credit.amount()).isEqualTo(Money.of(114000, "EUR"));
    assertThat(credit.remaining().isZero()).isTrue();
    assertThat(credit.applications())
        .singleElement()
        .satisfies(a -> assertThat(a.invoice()).isEqualTo(bill.invoice().id()));
    assertThat(bill.invoice().totals().creditsApplied()).isEqualTo(credit.amount());
    assertThat(bill.invoice().totals().payable()).isEqualTo(Money.of(5312, "EUR"));
    assertThat(bill.customer().id()).hasToString("0088:4000000000941");
    assertThat(bill.customer().by()).isEqualTo(CustomerKey.ENDPOINT);
  }

  @Test
  void allowancesChargesTwoRatesAndRoundingKeepTheirCents() {
    Invoice bill = UblSamples.invoice("two-rates");
    assertThat(bill.items())
        .extracting(InvoiceItem::description)
        .containsExactly(
            "Seats",
            "Premium support",
            "Messages",
            "Handbook, printed",
            "Loyalty allowance",
            "Freight");
    assertThat(item(bill, 0).base()).isEqualTo(sek(22200));
    assertThat(item(bill, 0).amount()).isEqualTo(sek(19980));
    assertThat(item(bill, 1).amount()).isEqualTo(sek(995));
    assertThat(item(bill, 2).unitPrice()).isEqualTo(UnitPrice.of("0.0019"));
    assertThat(item(bill, 3).type()).isEqualTo(Type.ONE_OFF);
    assertThat(item(bill, 4).amount()).isEqualTo(sek(-1119));
    assertThat(bill.taxSummary()).extracting(t -> t.tax().minor()).containsExactly(5313L, 936L);
    assertThat(bill.rounding()).isEqualTo(sek(-41));
    var document = Objects.requireNonNull(bill.eInvoice());
    assertThat(document.lineTotal()).isEqualTo(sek(27172));
    assertThat(document.allowanceTotal()).isEqualTo(sek(1119));
    assertThat(document.chargeTotal()).isEqualTo(sek(3000));
    assertThat(document.allowances()).hasSize(4);
    assertThat(document.priceCuts())
        .singleElement()
        .satisfies(cut -> {
          assertThat(cut.gross()).isEqualTo(UnitPrice.of("20"));
          assertThat(cut.off()).isEqualTo(UnitPrice.of("1.5"));
        });
  }

  @Test
  void reverseChargeAndExemptionAreTwoCategoriesWithoutTax() {
    Invoice bill = UblSamples.invoice("reverse-charge");
    assertThat(bill.taxSummary())
        .extracting(Invoice.TaxLine::ref)
        .containsExactly("VAT-AE", "VAT-E");
    assertThat(bill.totals().tax().isZero()).isTrue();
  }
}
