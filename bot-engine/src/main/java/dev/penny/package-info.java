/** The composition root: the only place that knows every part. Enter at {@code Main}. */
@NullMarked
package dev.penny;

import org.jspecify.annotations.NullMarked;
