/**
 * The whole story in a real browser on the built distribution: a customer, the bot and an agent,
 * each in a browser context of their own. {@link dev.penny.story.World} starts the demo and the
 * browser once for all classes; {@link dev.penny.story.ChatPage} and {@link
 * dev.penny.story.ConsolePage} find things as people do, by role and label; {@code StoryIT} is the
 * story itself.
 */
@NullMarked
package dev.penny.story;

import org.jspecify.annotations.NullMarked;
