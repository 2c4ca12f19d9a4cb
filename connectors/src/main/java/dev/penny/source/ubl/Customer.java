package dev.penny.source.ubl;

import dev.penny.ledger.AccountId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The customer as one document names them. {@code country} is ISO 3166 alpha-2. */
record Customer(AccountId id, CustomerKey by, String name, String country, boolean business) {
  private static final int LONGEST_ID = 150;

  static Customer of(UblFields fields, CustomerKey wanted) {
    XmlNode party = fields.required(fields.root(), "AccountingCustomerParty", "Party");
    Found found = find(fields.root(), wanted);
    if (found == null) {
      throw fields.bad(
          party,
          "no identifier of the customer",
          wanted == CustomerKey.AUTO
              ? "PartyIdentification, EndpointID, a company or tax number, or a contract"
              : wanted.element(),
          "Add it, or choose another one with --customer-by.");
    }
    String id = idOf(found.node());
    if (id.length() > LONGEST_ID) {
      throw fields.bad(
          found.node(), id.length() + " characters", "at most " + LONGEST_ID, "Shorten the id.");
    }
    String country = UblFields.optional(party, "PostalAddress", "Country", "IdentificationCode");
    return new Customer(
        new AccountId(id), found.by(), name(party, id), country(country), isBusiness(party));
  }

  /** Whose document it is, as far as can be seen in one that cannot be read as a whole. */
  static @Nullable String idIn(XmlNode root, CustomerKey wanted) {
    Found found = find(root, wanted);
    return found == null ? null : idOf(found.node());
  }

  private record Found(CustomerKey by, XmlNode node) {}

  private static @Nullable Found find(XmlNode root, CustomerKey wanted) {
    for (CustomerKey key : CustomerKey.values()) {
      if (key == wanted || (wanted == CustomerKey.AUTO && key != wanted)) {
        XmlNode node = key.in(root);
        if (node != null && !node.text().isEmpty()) {
          return new Found(key, node);
        }
      }
    }
    return null;
  }

  private static String idOf(XmlNode node) {
    String scheme = node.attribute("schemeID");
    return scheme == null || scheme.isEmpty() ? node.text() : scheme + ":" + node.text();
  }

  private static String name(XmlNode party, String id) {
    String name = UblFields.optional(party, "PartyName", "Name");
    String registered = UblFields.optional(party, "PartyLegalEntity", "RegistrationName");
    return name != null ? name : registered != null ? registered : id;
  }

  private static String country(@Nullable String code) {
    return code == null || !code.matches("[A-Za-z]{2}") ? "" : code.toUpperCase(Locale.ROOT);
  }

  private static boolean isBusiness(XmlNode party) {
    return party.at("PartyTaxScheme", "CompanyID") != null
        || party.at("PartyLegalEntity", "CompanyID") != null;
  }
}
