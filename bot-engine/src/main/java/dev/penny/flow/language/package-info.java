/**
 * Says in the customer's own language what Penny can and cannot do in it. Enter at {@link
 * dev.penny.flow.language.LanguageFlow}.
 */
@NullMarked
package dev.penny.flow.language;

import org.jspecify.annotations.NullMarked;
