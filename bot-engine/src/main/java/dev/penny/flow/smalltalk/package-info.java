/**
 * Greetings, thanks and questions about the bot. Enter at {@link
 * dev.penny.flow.smalltalk.SmallTalkFlow}.
 */
@NullMarked
package dev.penny.flow.smalltalk;

import org.jspecify.annotations.NullMarked;
