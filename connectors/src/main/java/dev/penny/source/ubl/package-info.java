/**
 * Reader of UBL 2.1 invoices and credit notes (EN 16931, Peppol BIS Billing 3) into the ledger's
 * own records. Enter at {@link dev.penny.source.ubl.UblFiles} for a file or a folder, at {@link
 * dev.penny.source.ubl.UblReader} for one document. A file passes through {@code XmlReader} (no
 * DTD, no entities, limits on everything), {@code UblFields} (typed values or a refusal) and the
 * {@code ...Part} classes, one for each part of the document. What is refused is said as a {@link
 * dev.penny.source.BadRecord}: file, line, element, what was found, what was expected and how to
 * mend it.
 */
@NullMarked
package dev.penny.source.ubl;

import org.jspecify.annotations.NullMarked;
