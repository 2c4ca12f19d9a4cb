/**
 * Brings a data set into our own ledger. Enter at {@link dev.penny.source.importing.Importer}; what
 * came of it is an {@link dev.penny.source.importing.ImportReport}. Every account goes in as a
 * whole or not at all; importing twice changes nothing.
 */
@NullMarked
package dev.penny.source.importing;

import org.jspecify.annotations.NullMarked;
