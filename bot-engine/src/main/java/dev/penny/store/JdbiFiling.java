package dev.penny.store;

import dev.penny.action.Action;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.proof.Filing;
import dev.penny.proof.ProofStore;

/** Files and their actions in one transaction. */
public record JdbiFiling(JdbiActionLedger actions) implements Filing {
  @Override
  public Answer file(String key, Actor by, Action.SendProof action, ProofStore.Kept file) {
    return actions.take(key, by, action, file.at(), handle -> JdbiProofStore.insert(handle, file));
  }
}
