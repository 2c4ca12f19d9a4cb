/**
 * What the staff agrees with a customer about codes and discounts: worked out, and told to the
 * customer. Enter at {@link dev.penny.flow.agreed.AgreedReplies}.
 */
@NullMarked
package dev.penny.flow.agreed;

import org.jspecify.annotations.NullMarked;
