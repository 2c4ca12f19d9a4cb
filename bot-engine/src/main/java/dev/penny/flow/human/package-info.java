/** The way to a person: never argued about. Enter at {@link dev.penny.flow.human.HumanFlow}. */
@NullMarked
package dev.penny.flow.human;

import org.jspecify.annotations.NullMarked;
