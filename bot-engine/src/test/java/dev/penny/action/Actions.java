package dev.penny.action;

import dev.penny.action.Action.Disputed;
import dev.penny.action.Action.Ground;
import dev.penny.action.Action.Step;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.PaymentId;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.promotion.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

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

  public static Action correct(String item, long cents) {
    return new Action.CorrectFault(
        ACCOUNT,
        new Disputed(new InvoiceId("I-1"), new ItemId(item), LocalDate.of(2026, 6, 1)),
        euro(cents),
        "PRICE_NOT_CATALOGUE",
        "F-1",
        "a wrong price was loaded");
  }

  public static Action move(CaseId id, Step step) {
    return new Action.MoveDispute(ACCOUNT, id, step, "looked at");
  }

  /** 120.00 in so many monthly parts, the first in ten days, of an account without blemish. */
  public static Wish.TimeToPay time(int parts) {
    LocalDate today = LocalDate.ofInstant(NOON, java.time.ZoneOffset.UTC);
    return new Wish.TimeToPay(
        Wish.Shape.PARTS,
        today,
        today.plusDays(5),
        euro(12_000),
        euro(12_000),
        List.of(new InvoiceId("I-1")),
        IntStream.range(0, parts)
            .mapToObj(i -> new Wish.Part(today.plusDays(10).plusMonths(i), euro(12_000L / parts)))
            .toList(),
        new Wish.Past(0, 0, 24));
  }

  static Wish change() {
    return new Wish.ChangePlan(
        new SubscriptionId("S-1"),
        new ProductId("big"),
        new ProductId("small"),
        LocalDate.of(2026, 7, 1),
        euro(1500),
        euro(2500));
  }

  public static Action ask(Remedy remedy) {
    return new Action.RequestRemedy(ACCOUNT, remedy, "it was paid");
  }

  public static Action decide(Kind kind, CaseId id) {
    return new Action.DecideRemedy(ACCOUNT, id, kind, "looked at");
  }

  /** The whole payment to one bill; {@code fee} in cents, null: none. */
  public static Remedy reallocation(String payment, long cents, Long fee) {
    var bill = new InvoiceId("I-1");
    return new Remedy.Reallocation(
        new PaymentId(payment),
        euro(cents),
        null,
        List.of(new Remedy.Part(bill, euro(cents))),
        fee == null ? null : new Remedy.Fee(new InvoiceId("I-2"), new ItemId("I-2-2"), euro(fee)));
  }

  public static Remedy payOut(String payment, long cents) {
    var source = new Remedy.Source.OfPayment(new PaymentId(payment));
    return new Remedy.PayOut(source, euro(cents), euro(0));
  }

  /** Off the next bill, of which one subscription is there. */
  public static Action discount(long cents) {
    return discount(new Discount.Ground.Amount(euro(cents)), cents);
  }

  /** A code that has expired is kept to. */
  public static Action promise(String code, long cents, ReasonCode... waived) {
    var ground = new Discount.Ground.Promise(code, new PromotionId("spring"), List.of(waived));
    return discount(ground, cents);
  }

  public static Action discount(Discount.Ground ground, long cents) {
    return discount(ACCOUNT, ground, cents);
  }

  public static Action discount(AccountId account, Discount.Ground ground, long cents) {
    var discount =
        new Discount(
            ground,
            euro(cents),
            new InvoiceId("I-1"),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2026, 8, 1),
            List.of(new Discount.Part(new SubscriptionId("S-1"), "PLAN", euro(cents))));
    return new Action.GiveDiscount(account, discount, "promised on the phone");
  }

  public static Action decide(CaseId id, Ruling ruling) {
    return new Action.DecideDiscount(ACCOUNT, id, ruling, "looked at");
  }

  public static Action codes(boolean back) {
    var used = new Action.CodesUsed("R-1", "next-after-I-1", List.of("SPRING"), euro(500));
    return new Action.UseCodes(ACCOUNT, used, back, "could not do it alone");
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
      case CORRECT_FAULT -> correct("I-1-1", 410);
      case ASK_EVIDENCE -> move(id, Step.ASK_EVIDENCE);
      case REVIEW_DISPUTE -> move(id, Step.REVIEW);
      case UPHOLD_DISPUTE -> move(id, Step.UPHOLD);
      case REFUSE_DISPUTE -> move(id, Step.REFUSE);
      case WITHDRAW_DISPUTE -> move(id, Step.WITHDRAW);
      case REQUEST_TIME -> new Action.Request(ACCOUNT, time(3), "money is short this month");
      case REQUEST_CHANGE -> new Action.Request(ACCOUNT, change(), "a smaller plan");
      case REQUEST_END ->
          new Action.Request(
              ACCOUNT,
              new Wish.EndService(new SubscriptionId("S-1"), LocalDate.of(2026, 8, 1), null),
              "moving abroad");
      case ASK_PROOF ->
          new Action.Request(
              ACCOUNT, new Wish.Proof(Wish.Purpose.IDENTITY, null), "another address");
      case APPROVE_REQUEST -> new Action.Settle(ACCOUNT, id, Action.Verdict.APPROVE, "fair");
      case REFUSE_REQUEST -> new Action.Settle(ACCOUNT, id, Action.Verdict.REFUSE, "too long");
      case WITHDRAW_REQUEST -> new Action.Settle(ACCOUNT, id, Action.Verdict.WITHDRAW, "changed");
      case SEND_PROOF -> new Action.SendProof(ACCOUNT, id, "f-1", "a photo");
      case OVERRULE -> new Action.Overrule(ACCOUNT, id, "they have paid well for years");
      case REQUEST_REALLOCATION -> ask(reallocation("P-1", 4800, null));
      case REQUEST_REFUND -> ask(payOut("P-1", 4800));
      case REQUEST_TRACE -> ask(new Remedy.Trace(euro(4800), LocalDate.of(2026, 6, 10)));
      case GIVE_DISCOUNT -> discount(500);
      case APPROVE_DISCOUNT -> decide(id, Ruling.APPROVE);
      case REFUSE_DISCOUNT -> decide(id, Ruling.REFUSE);
      case REVERSE_DISCOUNT -> decide(id, Ruling.REVERSE);
      case REDEEM_CODE -> codes(false);
      case ROLL_BACK_CODE -> codes(true);
      case APPROVE_REALLOCATION,
          REFUSE_REALLOCATION,
          REVERSE_REALLOCATION,
          APPROVE_REFUND,
          REFUSE_REFUND,
          REVERSE_REFUND,
          CONFIRM_TRACE,
          REFUSE_TRACE ->
          decide(kind, id);
    };
  }
}
