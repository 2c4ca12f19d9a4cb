/**
 * A charge the customer disputes: what is meant, what is wrong, the hold, and where it stands.
 * Enter at {@link dev.penny.flow.dispute.DisputeFlow}.
 */
@NullMarked
package dev.penny.flow.dispute;

import org.jspecify.annotations.NullMarked;
