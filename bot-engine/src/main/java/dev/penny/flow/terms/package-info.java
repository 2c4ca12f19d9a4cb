/**
 * Promotions in words: what one takes off, what it asks for and whether that is so, what would make
 * it work. The same words for the customer, the agent and both flows about promotions. Enter at
 * {@link dev.penny.flow.terms.PointWords}.
 */
@NullMarked
package dev.penny.flow.terms;

import org.jspecify.annotations.NullMarked;
