package dev.penny.source.ubl;

import org.jspecify.annotations.Nullable;

/**
 * By which of its identifiers a customer is known: it becomes the account's id, with the scheme
 * before it where the document names one ({@code 0088:7300010000001}).
 */
public enum CustomerKey {
  /** The first of the others that the document has, in their order. */
  AUTO("the first identifier there is"),
  /** The customer number the seller gives: PartyIdentification (BT-46). */
  PARTY("PartyIdentification"),
  /** The electronic address: EndpointID (BT-49). */
  ENDPOINT("EndpointID"),
  /** The registration of the company: PartyLegalEntity/CompanyID (BT-47). */
  COMPANY("PartyLegalEntity/CompanyID"),
  /** The tax number: PartyTaxScheme/CompanyID (BT-48). */
  VAT("PartyTaxScheme/CompanyID"),
  /** The contract: ContractDocumentReference (BT-12); one account a contract. */
  CONTRACT("ContractDocumentReference");

  private final String element;

  CustomerKey(String element) {
    this.element = element;
  }

  /** The element it is read from. */
  public String element() {
    return element;
  }

  /** The node that holds it, or null; never asked of AUTO. */
  @Nullable XmlNode in(XmlNode document) {
    XmlNode party = document.at("AccountingCustomerParty", "Party");
    return switch (this) {
      case AUTO -> null;
      case PARTY -> party == null ? null : party.at("PartyIdentification", "ID");
      case ENDPOINT -> party == null ? null : party.at("EndpointID");
      case COMPANY -> party == null ? null : party.at("PartyLegalEntity", "CompanyID");
      case VAT -> party == null ? null : party.at("PartyTaxScheme", "CompanyID");
      case CONTRACT -> document.at("ContractDocumentReference", "ID");
    };
  }
}
