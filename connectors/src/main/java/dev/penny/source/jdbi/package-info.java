/**
 * Our own ledger: the billing truth in our database, the same SQL on HSQLDB and PostgreSQL. Enter
 * at {@link dev.penny.source.jdbi.JdbiBillingSource} to read, at {@link
 * dev.penny.source.jdbi.JdbiLedgerWriter} to write. A {@code ...Tables} class holds the columns,
 * the writing and the reading of a group of tables side by side.
 */
@NullMarked
package dev.penny.source.jdbi;

import org.jspecify.annotations.NullMarked;
