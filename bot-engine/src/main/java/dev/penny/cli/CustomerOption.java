package dev.penny.cli;

import dev.penny.source.ubl.CustomerKey;
import picocli.CommandLine.Option;

/** Which identifier of an e-invoice makes a customer's account. */
final class CustomerOption {
  @Option(
      names = "--customer-by",
      paramLabel = "ID",
      description =
          "For e-invoices (UBL): which identifier of the customer is the account's id: party (the"
              + " customer number, PartyIdentification), endpoint (EndpointID), company, vat or"
              + " contract; auto takes the first of these there is.")
  private CustomerKey key = CustomerKey.AUTO;

  CustomerKey key() {
    return key;
  }
}
