package dev.penny.cli;

import dev.penny.eligibility.Call;
import dev.penny.eligibility.Situation;
import dev.penny.source.jsonl.PromotionCase;

/** A request of a case file as a call of the rules. */
final class Calls {
  private Calls() {}

  static Call of(PromotionCase.Request request) {
    return new Call(
        switch (request.action()) {
          case VALIDATE -> Call.Action.VALIDATE;
          case RESERVE -> Call.Action.RESERVE;
          case REDEEM -> Call.Action.REDEEM;
          case RELEASE -> Call.Action.RELEASE;
        },
        new Situation(request.now(), request.customer(), request.order()),
        request.codes(),
        request.key(),
        request.reserveUntil());
  }
}
