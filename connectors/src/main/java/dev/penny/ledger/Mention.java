package dev.penny.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something the document names: another document, a means of payment, a text of terms. */
public record Mention(What what, String text, @Nullable LocalDate date) {
  public enum What {
    /** The number of an earlier invoice that this one corrects, and its day of issue. */
    CORRECTS,
    CONTRACT,
    ORDER,
    /** What the buyer wants to see on the invoice. */
    BUYER_REFERENCE,
    /** What is billed for: a metering point, a telephone number. */
    OBJECT,
    /** UNCL 4461: 30 and 58 transfer, 48 and 54 card, 49 and 59 direct debit. */
    PAYMENT_MEANS,
    PAYMENT_REFERENCE,
    /** The account to pay to. */
    PAY_TO,
    PAYMENT_TERMS,
    /** Why no tax is asked for. */
    TAX_EXEMPTION,
    NOTE
  }
}
