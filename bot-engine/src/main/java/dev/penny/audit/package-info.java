/**
 * Checks of a bill against the account's own records: one rule one file, all of them listed in
 * {@link dev.penny.audit.AuditRules}, where to enter. Pure: a finding is data, what to do about it
 * is decided elsewhere. Rules report what is certain from the records; they never guess.
 */
@NullMarked
package dev.penny.audit;

import org.jspecify.annotations.NullMarked;
