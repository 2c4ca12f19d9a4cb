/**
 * The offers a customer qualifies for, best first, and the best combination of them. Enter at
 * {@link dev.penny.flow.offers.OffersFlow}.
 */
@NullMarked
package dev.penny.flow.offers;

import org.jspecify.annotations.NullMarked;
