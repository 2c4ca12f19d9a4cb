/**
 * Conversations as scripts a support lead can read, played through the real pipeline without a
 * server: {@link dev.penny.chat.Chat} is a script, {@link dev.penny.chat.ChatRoom} where it is
 * played, {@link dev.penny.chat.ChatRun} plays it and says what is not as the script wants.
 */
@NullMarked
package dev.penny.chat;

import org.jspecify.annotations.NullMarked;
