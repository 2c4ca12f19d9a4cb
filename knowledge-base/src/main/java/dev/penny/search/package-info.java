/**
 * Finding the passage that answers a question, or saying honestly that there is none. Enter by
 * {@link dev.penny.search.SearchIndex} (the port: a {@code Query} in, an {@code Answer} out);
 * {@link dev.penny.search.Embedder} turns words into vectors and {@link
 * dev.penny.search.VectorCache} remembers them between starts. The implementations are in {@code
 * search.lucene}.
 */
@NullMarked
package dev.penny.search;

import org.jspecify.annotations.NullMarked;
