package dev.penny.proof;

import dev.penny.action.CaseId;
import dev.penny.action.ProofRules;
import dev.penny.ledger.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Port: where files are kept until their time is over. */
public interface ProofStore {
  /** {@code until}: when its bytes are erased. */
  record Kept(
      String id,
      AccountId account,
      CaseId to,
      ProofRules.Use use,
      FileKind kind,
      String name,
      Instant at,
      Instant until,
      Body body) {}

  /** On disk when it returns. The same id again changes nothing. */
  void keep(Kept file);

  /** Absent: there is none, or its time is over. */
  Optional<Kept> file(String id, Instant now);

  /** Erases what is over; says how many. */
  int erase(Instant now);
}
