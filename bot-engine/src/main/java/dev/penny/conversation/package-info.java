/**
 * One conversation as the fold of its events, and the closed families everything else speaks in:
 * {@link dev.penny.conversation.Event}, {@link dev.penny.conversation.Phase}, {@link
 * dev.penny.conversation.Reply}. Pure: time and ids come in as arguments. Law: a conversation
 * folded from n events and then given event n+1 equals the one folded from n+1.
 */
@NullMarked
package dev.penny.conversation;

import org.jspecify.annotations.NullMarked;
