/** What must not be kept is hidden, in the server and in the browser alike. */
@NullMarked
package dev.penny.redaction;

import org.jspecify.annotations.NullMarked;
