/**
 * One fault, all who were hit by it: what marks a finding as the same fault as another, and the
 * search for it. Pure. Enter at {@link dev.penny.audit.fault.Fingerprint}.
 */
@NullMarked
package dev.penny.audit.fault;

import org.jspecify.annotations.NullMarked;
