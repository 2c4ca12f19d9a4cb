/**
 * The causes people know, finer than the codes of a comparison: a pass that renewed by itself is
 * not an extra that was added. Enter at {@link dev.penny.explain.cause.KnownCauses}, which names
 * the cause of one part of a change, and at {@link dev.penny.explain.cause.Detectable}, which says
 * for each source of bills what can be told from it and what field is missing. Pure.
 */
@NullMarked
package dev.penny.explain.cause;

import org.jspecify.annotations.NullMarked;
