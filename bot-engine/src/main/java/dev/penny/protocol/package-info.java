/**
 * The wire: every frame that crosses a WebSocket, as sealed records. {@link
 * dev.penny.protocol.ClientFrame} and {@link dev.penny.protocol.ServerFrame} are the customer's
 * socket, {@link dev.penny.protocol.AgentFrame} and {@link dev.penny.protocol.DeskFrame} the
 * agent's. The TypeScript types are written from these records. Figures arrive formatted for the
 * reader's locale; {@code minor} is there for geometry only.
 */
@NullMarked
package dev.penny.protocol;

import org.jspecify.annotations.NullMarked;
