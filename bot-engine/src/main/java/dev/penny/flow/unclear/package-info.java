/**
 * When nothing fits: one short choice, one rephrase, then a person. Enter at {@link
 * dev.penny.flow.unclear.UnclearFlow}.
 */
@NullMarked
package dev.penny.flow.unclear;

import org.jspecify.annotations.NullMarked;
