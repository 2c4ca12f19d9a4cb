/** Conversations as scripts a support lead can read, run through the real pipeline. */
package dev.penny.chat;
