package dev.penny.channel.http;

import dev.penny.action.CaseId;
import dev.penny.action.Cases;
import dev.penny.action.DisputeCase;
import dev.penny.action.ProofRules.Use;
import dev.penny.action.RequestCase;
import dev.penny.action.Wish;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The case a file is sent for, and what it is kept for. */
record FileTarget(CaseId id, Use use) {

  /** What a file is for: what it was sent for before, what was asked for, or an open dispute. */
  static @Nullable FileTarget of(Cases cases, String file, LocalDate today) {
    for (DisputeCase dispute : cases.disputes()) {
      if (dispute.files().contains(file)) {
        return new FileTarget(dispute.id(), Use.EVIDENCE);
      }
    }
    for (RequestCase request : cases.requests().reversed()) {
      boolean wanted = request.wantsFiles(today) || request.files().contains(file);
      if (wanted && request.wish() instanceof Wish.Proof(var purpose, _)) {
        return new FileTarget(request.id(), Use.of(purpose));
      }
    }
    DisputeCase open =
        cases.open().stream()
            .filter(d -> d.standing() == DisputeCase.Standing.EVIDENCE_WANTED)
            .findFirst()
            .orElseGet(() -> cases.open().stream().findFirst().orElse(null));
    return open == null ? null : new FileTarget(open.id(), Use.EVIDENCE);
  }
}
