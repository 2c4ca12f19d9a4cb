package dev.penny.slot;

/** A reading that ends before the token {@code end}. */
record Match<T>(T value, int end) {}
