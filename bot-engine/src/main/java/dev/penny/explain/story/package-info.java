/**
 * A bill change told to a person. Enter at {@link dev.penny.explain.story.Stories}: it chooses the
 * bill to compare with ({@link dev.penny.explain.story.Baseline}), groups the causes into {@link
 * dev.penny.explain.story.Reason}s and puts each into words; {@link
 * dev.penny.explain.story.Forecast} says what the next bill will be. Pure; every figure in a
 * sentence carries the id of its evidence.
 */
@NullMarked
package dev.penny.explain.story;

import org.jspecify.annotations.NullMarked;
