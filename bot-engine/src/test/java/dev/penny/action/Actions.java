package dev.penny.action;

import dev.penny.action.Action.Disputed;
import dev.penny.action.Action.Ground;
import dev.penny.action.Action.Step;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/** Actions and people for tests. */
public final class Actions {
  public static final AccountId ACCOUNT = new AccountId("A-1");
  public static final Actor CUSTOMER = Actor.customer(ACCOUNT);
  public static final Actor AGENT = new Actor(Level.AGENT, "ada");
  public static final Actor LEAD = new Actor(Level.LEAD, "lea");
  public static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");

  private Actions() {}

  public static Money euro(long cents) {
    return Money.of(cents, "EUR");
  }

  public static Action credit(long cents) {
    return new Action.RequestCredit(ACCOUNT, euro(cents), "the line was down");
  }

  public static Action dispute(String item) {
    return dispute(item, null, LocalDate.of(2026, 6, 1));
  }

  public static Action dispute(String item, String finding, LocalDate issued) {
    return new Action.OpenDispute(
        ACCOUNT,
        new Disputed(new InvoiceId("I-1"), new ItemId(item), issued),
        euro(1200),
        Ground.NOT_RECOGNISED,
        finding,
        "I never ordered it");
  }

  public static Action move(CaseId id, Step step) {
    return new Action.MoveDispute(ACCOUNT, id, step, "looked at");
  }

  /** One action of each kind, on cases that need not be there. */
  public static Action of(Kind kind) {
    var id = new CaseId("X-1");
    return switch (kind) {
      case REQUEST_CREDIT -> credit(500);
      case APPROVE_CREDIT -> new Action.ApproveCredit(ACCOUNT, id, null, "fair");
      case REFUSE_CREDIT -> new Action.RefuseCredit(ACCOUNT, id, "no outage then");
      case REVERSE_CREDIT -> new Action.ReverseCredit(ACCOUNT, id, "given twice");
      case OPEN_DISPUTE -> dispute("I-1-1");
      case ASK_EVIDENCE -> move(id, Step.ASK_EVIDENCE);
      case REVIEW_DISPUTE -> move(id, Step.REVIEW);
      case UPHOLD_DISPUTE -> move(id, Step.UPHOLD);
      case REFUSE_DISPUTE -> move(id, Step.REFUSE);
      case WITHDRAW_DISPUTE -> move(id, Step.WITHDRAW);
    };
  }
}
