/**
 * A language model, kept on a lead: off unless {@code model.provider} is set, asked only where the
 * usual reading is unsure ({@link dev.penny.llm.LlmInterpreter}) or, where that is wanted, for
 * other words of an answer ({@link dev.penny.llm.LlmComposer}). It gets words without secrets,
 * names and records, answers within a time and a budget ({@link dev.penny.llm.Lead}), and nothing
 * of its answer is believed unchecked. Enter at {@link dev.penny.llm.Llm}; providers are the cases
 * of {@code Models}.
 */
@NullMarked
package dev.penny.llm;

import org.jspecify.annotations.NullMarked;
