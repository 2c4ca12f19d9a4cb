/** How the billing data format is read, and what is said where it cannot be. */
@NullMarked
package dev.penny.source.jsonl;

import org.jspecify.annotations.NullMarked;
