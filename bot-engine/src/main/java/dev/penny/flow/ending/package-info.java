/**
 * The end of a contract: what it costs, what ends when, and the request for it. Enter at {@link
 * dev.penny.flow.ending.EndingFlow}.
 */
@NullMarked
package dev.penny.flow.ending;

import org.jspecify.annotations.NullMarked;
