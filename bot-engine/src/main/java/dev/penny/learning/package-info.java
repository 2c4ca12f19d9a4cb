/**
 * What Penny did not understand, kept for the people who can tell: unsure turns without names, put
 * together by likeness, taught by a lead as examples that are data, and taken only when a check
 * passes. Enter at {@link dev.penny.learning.Learning}; turns come in through {@link
 * dev.penny.learning.Keeping}.
 */
@NullMarked
package dev.penny.learning;

import org.jspecify.annotations.NullMarked;
