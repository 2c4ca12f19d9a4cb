package dev.penny.flow;

import dev.penny.flow.asked.AskedFlow;
import dev.penny.flow.balance.BalanceFlow;
import dev.penny.flow.billhigher.BillHigherFlow;
import dev.penny.flow.charge.ChargeFlow;
import dev.penny.flow.coupon.CouponFlow;
import dev.penny.flow.credit.CreditFlow;
import dev.penny.flow.dispute.DisputeFlow;
import dev.penny.flow.ending.EndingFlow;
import dev.penny.flow.human.HumanFlow;
import dev.penny.flow.identity.IdentityFlow;
import dev.penny.flow.invoice.InvoiceFlow;
import dev.penny.flow.knowledge.KnowledgeFlow;
import dev.penny.flow.language.LanguageFlow;
import dev.penny.flow.nextbill.NextBillFlow;
import dev.penny.flow.offers.OffersFlow;
import dev.penny.flow.payment.PaymentFlow;
import dev.penny.flow.plan.PlanFlow;
import dev.penny.flow.planchange.PlanChangeFlow;
import dev.penny.flow.proof.ProofFlow;
import dev.penny.flow.referral.ReferralFlow;
import dev.penny.flow.refund.CreditsFlow;
import dev.penny.flow.refund.RefundFlow;
import dev.penny.flow.smalltalk.SmallTalkFlow;
import dev.penny.flow.timetopay.TimeToPayFlow;
import dev.penny.flow.totals.TotalsFlow;
import dev.penny.flow.unclear.UnclearFlow;
import dev.penny.flow.whatif.WhatIfFlow;
import java.util.List;

/** The one list of what the bot can do. A new flow is a folder beside these and a line here. */
public final class Flows {
  public static final List<Flow> ALL =
      List.of(
          new BillHigherFlow(),
          new NextBillFlow(),
          new WhatIfFlow(),
          new BalanceFlow(),
          new PaymentFlow(),
          new RefundFlow(),
          new CreditsFlow(),
          new TotalsFlow(),
          new PlanFlow(),
          new ChargeFlow(),
          new DisputeFlow(),
          new CreditFlow(),
          new TimeToPayFlow(),
          new PlanChangeFlow(),
          new EndingFlow(),
          new CouponFlow(),
          new OffersFlow(),
          new ProofFlow(),
          new AskedFlow(),
          new InvoiceFlow(),
          new KnowledgeFlow(),
          new ReferralFlow(),
          new HumanFlow(),
          new IdentityFlow(),
          new LanguageFlow(),
          new SmallTalkFlow(),
          new UnclearFlow());

  private Flows() {}

  /** The flow of that name; an unknown name is a fault. */
  public static Flow named(String name) {
    return ALL.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no flow is called " + name));
  }
}
