/**
 * Proof on the built distribution that it holds: servers killed, disks filled, strings that attack,
 * clients that flood or stall, agents that vanish. Each harness ({@code *IT}) has a control in
 * which the fault is there and must be seen. {@link dev.penny.holds.Server} starts and ends a
 * server, {@link dev.penny.holds.Wire} speaks to it, {@link dev.penny.holds.Talker} keeps a history
 * of what was said and answered, {@link dev.penny.holds.HistoryChecker} compares it with the log.
 */
@NullMarked
package dev.penny.holds;

import org.jspecify.annotations.NullMarked;
