package dev.penny.proof;

import dev.penny.action.Action;
import dev.penny.action.Actor;
import dev.penny.action.Answer;

/**
 * Port: a file and the action that refers to it. Both are on disk when it returns, or neither is: a
 * case never names a file that is not there, and no file lies about without a case.
 */
@FunctionalInterface
public interface Filing {
  /** Kept where the action is done; the same key again gives the same answer. */
  Answer file(String key, Actor by, Action.SendProof action, ProofStore.Kept file);
}
