/** Answers from the articles. Enter at {@link dev.penny.flow.knowledge.KnowledgeFlow}. */
@NullMarked
package dev.penny.flow.knowledge;

import org.jspecify.annotations.NullMarked;
