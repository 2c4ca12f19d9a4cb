/**
 * What every reader of billing data gives: {@link dev.penny.source.BillData} is a data set, {@link
 * dev.penny.source.Pass} one walk over its accounts, {@link dev.penny.source.Entry} what the walk
 * meets, {@link dev.penny.source.BadRecord} what could not be read and how to mend it. The readers
 * stand in the folders below, one a format.
 */
@NullMarked
package dev.penny.source;

import org.jspecify.annotations.NullMarked;
