/**
 * A file that the customer has sent: whether it is there, and what happens with it. Enter at {@link
 * dev.penny.flow.proof.ProofFlow}.
 */
@NullMarked
package dev.penny.flow.proof;

import org.jspecify.annotations.NullMarked;
