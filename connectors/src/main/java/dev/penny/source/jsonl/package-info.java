/**
 * Reader of the neutral billing data format 1.0: a folder of JSON Lines files, one record a line,
 * the accounts in the same order in every file. Enter at {@link
 * dev.penny.source.jsonl.JsonlDataset} for a folder, at {@link dev.penny.source.jsonl.Bundle} for
 * one account in one JSON object, at {@link dev.penny.source.jsonl.LedgerJson} for a single record.
 * What is refused is said as a {@link dev.penny.source.BadRecord}: file, line, field, what was
 * found, what was expected and how to mend it. Ground truth files beside the data are never opened.
 */
@NullMarked
package dev.penny.source.jsonl;

import org.jspecify.annotations.NullMarked;
