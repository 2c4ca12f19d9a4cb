/** What signing in is for, and how. Enter at {@link dev.penny.flow.identity.IdentityFlow}. */
@NullMarked
package dev.penny.flow.identity;

import org.jspecify.annotations.NullMarked;
