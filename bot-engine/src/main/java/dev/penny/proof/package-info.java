/**
 * Files that customers send as evidence or proof: what is taken, how it is made harmless, and for
 * how long it is kept. Enter at {@link dev.penny.proof.Intake}; it is kept by way of the port
 * {@link dev.penny.proof.ProofStore}.
 */
@NullMarked
package dev.penny.proof;

import org.jspecify.annotations.NullMarked;
