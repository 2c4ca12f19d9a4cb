/**
 * What the bot is allowed to say: articles, their passages, and the questions they answer. Enter by
 * {@link dev.penny.article.ArticleLibrary}; {@code article.markdown} reads the files. Nothing here
 * knows of chat or of bills.
 */
@NullMarked
package dev.penny.article;

import org.jspecify.annotations.NullMarked;
