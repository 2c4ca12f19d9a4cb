/**
 * What may be done to an account besides talking: credits and disputes, who may do it, up to how
 * much, and what the books of actions say. Pure. Enter at {@link dev.penny.action.Authority}, which
 * decides, and {@link dev.penny.action.Cases}, the fold of what was done; the table of levels and
 * limits is {@link dev.penny.action.Policy}. Everything is written through the port {@link
 * dev.penny.action.ActionLedger}, under a key, and nothing in it is ever changed.
 */
@NullMarked
package dev.penny.action;

import org.jspecify.annotations.NullMarked;
