/**
 * What Penny says, before it becomes text: literal words and typed figures, each figure bound to
 * the evidence it comes from. Literal words hold no figures; that is what makes the numbers lock
 * possible. Enter at {@link dev.penny.phrase.Phrase}.
 */
@NullMarked
package dev.penny.phrase;

import org.jspecify.annotations.NullMarked;
