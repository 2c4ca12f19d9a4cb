/**
 * Hides what must not be kept: card numbers, security codes, passwords, one-time codes, keys, bank
 * accounts, e-mail addresses and telephone numbers become typed words such as {@code [card ending
 * 1111]}. Pure; enter at {@link dev.penny.redaction.Redaction}. The same rules run in the browser
 * ({@code shared/redact.ts}); one table of cases holds the two together. Why: PCI DSS 4.0.1, 3.3
 * and 4.2.2 (what is sent unasked must not be stored either).
 */
@NullMarked
package dev.penny.redaction;

import org.jspecify.annotations.NullMarked;
