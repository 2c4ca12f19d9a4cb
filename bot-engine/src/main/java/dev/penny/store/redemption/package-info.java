/**
 * The discounts that redeemed codes brought into the books, kept beside those of the billing
 * system. Enter at {@link dev.penny.store.redemption.JdbiPostings}.
 */
@NullMarked
package dev.penny.store.redemption;

import org.jspecify.annotations.NullMarked;
