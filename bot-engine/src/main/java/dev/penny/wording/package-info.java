/**
 * From what the bot means to what a reader sees: the one place where money, dates, counts and rates
 * become text. Words are English, figures follow the reader's locale. Enter at {@link
 * dev.penny.wording.WireEvents}.
 */
@NullMarked
package dev.penny.wording;

import org.jspecify.annotations.NullMarked;
