package dev.penny.flow;

import dev.penny.audit.FindingCode;
import java.util.Locale;

/** What says otherwise than the bill, as customers know it. */
enum DoubtRule {
  CONTRACT,
  DISCOUNT,
  PRODUCT,
  CALENDAR,
  TAXES,
  METER,
  TWICE,
  BACKBILL,
  PAYMENTS,
  LINES,
  BOOKS;

  /** The key of its words. */
  String key() {
    return "rule." + name().toLowerCase(Locale.ROOT);
  }

  static DoubtRule of(FindingCode code) {
    return switch (code) {
      case PRICE_NOT_CATALOGUE, QUANTITY_MISMATCH, CHARGE_AFTER_CANCELLATION -> CONTRACT;
      case DISCOUNT_ARITHMETIC, DISCOUNT_OVER_CAP, DISCOUNT_MISSING, DISCOUNT_AFTER_END -> DISCOUNT;
      case LINE_ARITHMETIC, LINE_SUM, ALLOWANCE_PERCENT, NET_PRICE -> PRODUCT;
      case PERIOD_OVERLAP, PERIOD_GAP, DUE_DATE_SHORT -> CALENDAR;
      case TAX_RATE, TAX_BASE, TAX_AMOUNT, TAX_SUM, ITEM_TAX, ITEM_TAX_SUM -> TAXES;
      case READ_QUANTITY, READ_DISCONTINUITY, USAGE_SPIKE, REPEATED_ESTIMATE -> METER;
      case DUPLICATE_CHARGE, DUPLICATE_INVOICE -> TWICE;
      case BACKBILL_OVER_LIMIT -> BACKBILL;
      case LATE_FEE_UNDUE, PAYMENT_UNAPPLIED, DOUBLE_PAYMENT, PAYMENT_MISAPPLIED -> PAYMENTS;
      case PAYMENT_SUM, OVER_ALLOCATED, FAILED_PAYMENT_ALLOCATED -> PAYMENTS;
      case LINE_TOTAL, ALLOWANCE_TOTAL, CHARGE_TOTAL, NET_SUM, GROSS_SUM -> LINES;
      case PAYABLE_SUM, DUE_SUM, CREDIT_NOT_CARRIED, CREDIT_SUM, CREDIT_APPLIED_SUM -> BOOKS;
      case BALANCE_FORWARD, CURRENCY_MISMATCH, SEQUENCE_GAP, REFERENCE -> BOOKS;
    };
  }

  /** The key of the words for the figure of a bill that is wrong. */
  static String figure(FindingCode code) {
    return switch (code) {
      case NET_SUM, LINE_TOTAL, ALLOWANCE_TOTAL, CHARGE_TOTAL -> "figure.net";
      case TAX_SUM, TAX_AMOUNT, TAX_RATE, ITEM_TAX, ITEM_TAX_SUM -> "figure.tax";
      case TAX_BASE -> "figure.base";
      case GROSS_SUM -> "figure.total";
      case PAYABLE_SUM -> "figure.payable";
      case CREDIT_NOT_CARRIED, CREDIT_SUM, CREDIT_APPLIED_SUM -> "figure.credit";
      case BALANCE_FORWARD -> "figure.balance";
      case LINE_ARITHMETIC, DISCOUNT_ARITHMETIC, LINE_SUM, NET_PRICE, ALLOWANCE_PERCENT ->
          "figure.due";
      case DISCOUNT_OVER_CAP, DISCOUNT_MISSING, DISCOUNT_AFTER_END, DUE_SUM -> "figure.due";
      case DUPLICATE_CHARGE, DUPLICATE_INVOICE, SEQUENCE_GAP, CHARGE_AFTER_CANCELLATION ->
          "figure.due";
      case PRICE_NOT_CATALOGUE, QUANTITY_MISMATCH, PERIOD_OVERLAP, PERIOD_GAP -> "figure.due";
      case READ_QUANTITY, READ_DISCONTINUITY, USAGE_SPIKE, REPEATED_ESTIMATE -> "figure.due";
      case BACKBILL_OVER_LIMIT, LATE_FEE_UNDUE, PAYMENT_UNAPPLIED, DOUBLE_PAYMENT -> "figure.due";
      case PAYMENT_MISAPPLIED, PAYMENT_SUM, OVER_ALLOCATED, FAILED_PAYMENT_ALLOCATED ->
          "figure.due";
      case CURRENCY_MISMATCH, DUE_DATE_SHORT, REFERENCE -> "figure.due";
    };
  }
}
