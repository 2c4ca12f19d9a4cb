/**
 * A bill as a document to keep: enter at {@link dev.penny.channel.copy.BillCopy}. What it says
 * comes from the ledger to the cent, each line with its number, so that a figure on paper and a
 * line in the chat are the same thing to point at.
 */
@NullMarked
package dev.penny.channel.copy;

import org.jspecify.annotations.NullMarked;
