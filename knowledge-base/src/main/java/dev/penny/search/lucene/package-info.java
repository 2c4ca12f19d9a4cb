/**
 * Search on Lucene and on a sentence-embedding model that runs inside this process: no network, no
 * key. Enter by {@link dev.penny.search.lucene.LuceneIndex}; {@link
 * dev.penny.search.lucene.OnnxEmbedder} is the model, {@link dev.penny.search.lucene.VectorSeed}
 * the program that embeds known texts at build time.
 */
@NullMarked
package dev.penny.search.lucene;

import org.jspecify.annotations.NullMarked;
