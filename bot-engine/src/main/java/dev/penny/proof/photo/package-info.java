/**
 * Codes on photos: bars and squares are read by a process of its own, printed letters by a reader
 * of text where the machine has one, both with bounded time and memory. Nothing here asks whether a
 * code is any good. Enter at {@link dev.penny.proof.photo.PhotoCodes}.
 */
@NullMarked
package dev.penny.proof.photo;

import org.jspecify.annotations.NullMarked;
