/**
 * What would make a code work: the smallest change of the order or the moment after which the rules
 * say yes, or the proof that there is none. Enter at {@link
 * dev.penny.eligibility.nearmiss.NearMisses}. Every change found was tried with the rules
 * themselves.
 */
@NullMarked
package dev.penny.eligibility.nearmiss;

import org.jspecify.annotations.NullMarked;
