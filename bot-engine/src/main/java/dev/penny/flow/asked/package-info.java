/**
 * "Where is my request?": what was asked for and where it stands, in the one wording that the
 * customer gets, unasked or asked, and the agent's panel has. Enter at {@link
 * dev.penny.flow.asked.AskedFlow}.
 */
@NullMarked
package dev.penny.flow.asked;

import org.jspecify.annotations.NullMarked;
