/**
 * A turn, straight through. Enter at {@code TurnPipeline.take}: the only place where the order of a
 * turn is written.
 */
@NullMarked
package dev.penny.turn;

import org.jspecify.annotations.NullMarked;
