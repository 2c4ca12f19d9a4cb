/**
 * What a promotion would have done to orders of the past: who would have got it, what it would have
 * cost, who just missed it and by what. Enter at {@link dev.penny.eligibility.trial.Trial}. Pure;
 * money is minor units.
 */
@NullMarked
package dev.penny.eligibility.trial;

import org.jspecify.annotations.NullMarked;
