/**
 * What the bot can do: one folder a billing task, pure, with its words beside it as {@code
 * words.properties}. Enter at {@link dev.penny.flow.Flows}, the one list, and {@link
 * dev.penny.flow.Flow}, what each of them is: it says which {@link dev.penny.flow.Question}s it
 * needs answered, and decides on the {@link dev.penny.flow.Evidence}.
 */
@NullMarked
package dev.penny.flow;

import org.jspecify.annotations.NullMarked;
