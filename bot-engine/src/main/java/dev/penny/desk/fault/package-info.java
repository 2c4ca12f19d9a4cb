/**
 * A confirmed fault of ours on all accounts: searched, decided by a lead for all or for each, and
 * corrected through the books of actions, each line once. Enter at {@link
 * dev.penny.desk.fault.FaultDesk}.
 */
@NullMarked
package dev.penny.desk.fault;

import org.jspecify.annotations.NullMarked;
