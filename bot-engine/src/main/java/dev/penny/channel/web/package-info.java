/**
 * The WebSocket door: Tyrus on our own Grizzly server, one port for everything. Enter at {@link
 * dev.penny.channel.web.WebServer}. {@link dev.penny.channel.web.Doorman} decides who may connect,
 * {@link dev.penny.channel.web.CustomerSession} speaks the customer's protocol over a {@link
 * dev.penny.channel.web.ClientConnection}, {@link dev.penny.channel.web.Outbound} bounds what waits
 * for a slow reader. The house behind the door is the port {@link dev.penny.channel.web.Chats}. The
 * only package that knows jakarta.websocket and Grizzly.
 */
@NullMarked
package dev.penny.channel.web;

import org.jspecify.annotations.NullMarked;
