package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.Account;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.ledger.Product;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.Tax;
import dev.penny.source.BadRecordException;
import java.util.function.Function;

/**
 * One JSON object to one ledger record. What cannot be read throws {@link BadRecordException} with
 * the place given ({@code file}, {@code line}), the field and what was expected. {@link #STRICT}
 * asks for every field of the format; {@link #PARTIAL} lets descriptive fields (names, zone,
 * locale, billing) be absent, for hand-written examples.
 */
public enum LedgerJson {
  STRICT,
  PARTIAL;

  /** Where a record stands, for error messages; line 0 where there are no lines. */
  public record Place(String file, long line) {}

  public Account account(JsonNode json, Place at) {
    return read(json, at, AccountJson::account);
  }

  public Subscription subscription(JsonNode json, Place at) {
    return read(json, at, AccountJson::subscription);
  }

  public Product product(JsonNode json, Place at) {
    return read(json, at, CatalogueJson::product);
  }

  public Tax tax(JsonNode json, Place at) {
    return read(json, at, CatalogueJson::tax);
  }

  public Promotion promotion(JsonNode json, Place at) {
    return read(json, at, CatalogueJson::promotion);
  }

  /** A redemption of this account (whose currency a fixed value is in). */
  public Redemption redemption(JsonNode json, Account account, Place at) {
    return read(json, at, f -> SettlementJson.redemption(f, account.currency()));
  }

  public Invoice invoice(JsonNode json, Place at) {
    return read(json, at, InvoiceJson::invoice);
  }

  public Payment payment(JsonNode json, Place at) {
    return read(json, at, SettlementJson::payment);
  }

  public Credit credit(JsonNode json, Account account, Place at) {
    return read(json, at, f -> SettlementJson.credit(f, account));
  }

  private <T> T read(JsonNode json, Place at, Function<Fields, T> reader) {
    try {
      return reader.apply(Fields.root(json, this == PARTIAL));
    } catch (FieldFault e) {
      throw new BadRecordException(e.in(at.file(), at.line()));
    }
  }
}
