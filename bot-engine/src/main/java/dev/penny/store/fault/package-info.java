/** Faults and the lines they hit, in tables of their own. */
@NullMarked
package dev.penny.store.fault;

import org.jspecify.annotations.NullMarked;
