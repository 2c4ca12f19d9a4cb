/** What the bot is allowed to say: articles, their passages, and the questions they answer. */
@NullMarked
package dev.penny.article;

import org.jspecify.annotations.NullMarked;
