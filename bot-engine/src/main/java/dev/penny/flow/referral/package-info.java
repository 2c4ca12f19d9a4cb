/**
 * Requests that are understood but not ours to do yet. Enter at {@link
 * dev.penny.flow.referral.ReferralFlow}.
 */
@NullMarked
package dev.penny.flow.referral;

import org.jspecify.annotations.NullMarked;
