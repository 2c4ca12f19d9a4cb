/**
 * Between understanding and the flows, pure: {@link dev.penny.dialogue.Planner} picks the flow for
 * the commands of an utterance, {@link dev.penny.dialogue.Grounding} is the numbers lock that every
 * reply passes before it leaves.
 */
@NullMarked
package dev.penny.dialogue;

import org.jspecify.annotations.NullMarked;
