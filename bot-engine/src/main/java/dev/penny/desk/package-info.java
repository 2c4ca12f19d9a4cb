/**
 * From the bot to a person and through to the end: the queue, who holds which chat, what the agent
 * is told and what the customer may see. Enter at {@link dev.penny.desk.Desk}. A {@link
 * dev.penny.desk.Handoff} is a fold of the conversation's events, kept by the log in the same
 * commit; only the lease (how long an agent may stay silent) is kept beside it. {@link
 * dev.penny.desk.Routing}, {@link dev.penny.desk.PacketBuilder}, {@link
 * dev.penny.desk.AccountPanels} and {@link dev.penny.desk.Visibility} are pure.
 */
@NullMarked
package dev.penny.desk;

import org.jspecify.annotations.NullMarked;
