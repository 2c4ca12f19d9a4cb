/** One contract for our ledger, run on both databases. */
@NullMarked
package dev.penny.source.jdbi;

import org.jspecify.annotations.NullMarked;
