package dev.penny.audit.fault;

import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What two findings have in common that come of one fault: the rule, whether it asked for too much
 * or too little, and what was involved (see {@link Marks}). Two are the same fault if they are
 * equal; the amount may differ, for quantities, discounts and parts of a period do.
 */
public record Fingerprint(FindingCode code, Way way, List<Mark> marks) {
  private static final int BYTES = 6;

  public Fingerprint {
    marks = List.copyOf(marks);
  }

  public enum Way {
    TOO_MUCH,
    TOO_LITTLE,
    NO_AMOUNT;

    static Way of(Finding finding) {
      return switch (finding.difference().signum()) {
        case 1 -> TOO_MUCH;
        case 0 -> NO_AMOUNT;
        default -> TOO_LITTLE;
      };
    }

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** One thing that was involved: "product" and its id, "billed" and the price. */
  public record Mark(String name, String value) {}

  /** Of a finding on one of the account's bills. */
  public static Fingerprint of(Audit audit, Invoice bill, Finding finding) {
    return new Fingerprint(finding.code(), Way.of(finding), new Marks(audit, bill, finding).all());
  }

  /** The same fingerprint always gives the same id: "F-1A2B3C4D5E6F". */
  public String id() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return "F-" + HexFormat.of().formatHex(hash, 0, BYTES).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** In a line for the staff: "price not catalogue, too much; product LM-L, billed 39.99 EUR". */
  public String words() {
    String rule = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String what =
        marks.stream().map(m -> m.name() + " " + m.value()).collect(Collectors.joining(", "));
    return rule + ", " + way.words() + (what.isEmpty() ? "" : "; " + what);
  }

  /** Where this account was hit by the same fault, oldest bill first. */
  public List<Hit> in(AccountHistory history, dev.penny.ledger.Catalogue catalogue) {
    Audit audit = Audit.of(history, catalogue);
    var hits = new ArrayList<Hit>();
    for (Invoice bill : history.invoices()) {
      for (Finding finding : audit.of(bill)) {
        if (finding.code() == code && of(audit, bill, finding).equals(this)) {
          hits.add(Hit.of(history, bill, finding));
        }
      }
    }
    return hits;
  }
}
