/** The lines of one bill. Enter at {@link dev.penny.flow.invoice.InvoiceFlow}. */
@NullMarked
package dev.penny.flow.invoice;

import org.jspecify.annotations.NullMarked;
