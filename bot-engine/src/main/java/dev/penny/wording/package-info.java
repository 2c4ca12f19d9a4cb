/**
 * From what the bot means to what a reader sees: the one place where money, dates, counts and rates
 * become text, in the language that is spoken and as it is written where the reader is. Enter at
 * {@link dev.penny.wording.WireEvents}.
 */
@NullMarked
package dev.penny.wording;

import org.jspecify.annotations.NullMarked;
