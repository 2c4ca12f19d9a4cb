/**
 * Articles as files: Markdown with YAML front matter. Enter by {@link
 * dev.penny.article.markdown.ArticleFolder}. {@link dev.penny.article.markdown.ArticlePage} makes
 * the HTML of an article's own page; everything else gets plain text.
 */
@NullMarked
package dev.penny.article.markdown;

import org.jspecify.annotations.NullMarked;
