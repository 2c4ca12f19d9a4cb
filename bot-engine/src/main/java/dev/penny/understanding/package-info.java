/**
 * From words to commands. Context comes first (buttons, open questions, what is on the screen),
 * then rules that must never fail (a wish for a person), then a classifier over one sentence
 * embedding that abstains when unsure. Enter at {@link dev.penny.understanding.Understanding}.
 */
@NullMarked
package dev.penny.understanding;

import org.jspecify.annotations.NullMarked;
