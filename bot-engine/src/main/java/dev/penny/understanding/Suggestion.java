package dev.penny.understanding;

/**
 * What a language model proposes, as it says it: nothing of it is believed before {@link
 * Suggestions} has checked it. Fields that do not apply are empty.
 *
 * @param does {@code start_flow}, {@code set_slot}, {@code search_articles} or {@code none}
 * @param slot the name of a slot; {@code value} its words, to be found in what the customer wrote
 */
public record Suggestion(String does, String flow, String slot, String value) {}
