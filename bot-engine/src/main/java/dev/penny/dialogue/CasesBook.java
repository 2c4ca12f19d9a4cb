package dev.penny.dialogue;

import dev.penny.action.Answer;
import dev.penny.action.CreditCase;
import dev.penny.action.DisputeCase;
import dev.penny.action.Policy;
import dev.penny.action.ProofRules;
import dev.penny.action.Refusal;
import dev.penny.action.Remedy;
import dev.penny.action.RemedyCase;
import dev.penny.action.RequestCase;
import dev.penny.action.Wish;
import dev.penny.flow.Evidence;
import dev.penny.flow.asked.AskedWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The figures of credits, disputes and the rules they are decided by. */
final class CasesBook {
  private final FigureBook book;

  CasesBook(FigureBook book) {
    this.book = book;
  }

  void add(Evidence.CasesFact fact) {
    Policy policy = fact.policy();
    book.put("policy", policy.version());
    book.put("policy", BigDecimal.valueOf(policy.disputes().windowDays()), "");
    for (ProofRules.Use use : ProofRules.Use.values()) {
      book.put("policy", BigDecimal.valueOf(policy.proofs().days(use)));
    }
    fact.cases().credits().forEach(this::add);
    fact.cases().disputes().forEach(d -> add(d, policy));
    fact.cases().requests().forEach(this::add);
    fact.cases().remedies().forEach(this::add);
    for (DisputeCase dispute : fact.cases().open()) {
      book.put("held", fact.cases().held(dispute.amount().currency()));
    }
  }

  void add(Answer answer) {
    switch (answer) {
      case Answer.Done _ -> {}
      case Answer.Waits(_, var why) -> add(why);
      case Answer.Refused(var why) -> add(why);
    }
  }

  private void add(@Nullable Refusal why) {
    if (why != null) {
      book.put("policy", why.version());
      if (why.limit() != null) {
        book.put("policy", why.limit());
      }
      if (why.since() != null) {
        book.put("policy", why.since());
      }
    }
  }

  private void add(RequestCase request) {
    String ref = "case:" + request.id();
    book.put(ref, request.id().value(), request.openedOn());
    add(request.waitsFor());
    switch (request.wish()) {
      case Wish.TimeToPay time -> {
        book.put(ref, time.balance());
        time.parts().forEach(p -> book.put(ref, p.due(), p.amount()));
      }
      case Wish.ChangePlan change -> book.put(ref, change.at(), change.next(), change.before());
      case Wish.EndService end -> {
        book.put(ref, end.end());
        if (end.fee() != null) {
          book.put(ref, end.fee());
        }
      }
      case Wish.Proof proof -> {
        if (proof.by() != null) {
          book.put(ref, proof.by());
        }
      }
    }
    book.put(ref, request.lastWhy());
  }

  /** What requests are about, as the catalogue names it. */
  void names(Evidence.BillsFact bills, Evidence.CasesFact own) {
    for (RequestCase request : own.cases().requests()) {
      AskedWords.names(request, bills.history(), bills.catalogue())
          .forEach(name -> book.put("case:" + request.id(), name));
    }
  }

  private void add(CreditCase credit) {
    String ref = "case:" + credit.id();
    LocalDate opened = credit.opened().atZone(ZoneOffset.UTC).toLocalDate();
    book.put(ref, credit.id().value(), opened);
    if (credit.posted() != null) {
      book.put(ref, credit.posted());
    }
    add(credit.waitsFor());
  }

  private void add(RemedyCase asked) {
    String ref = "case:" + asked.id();
    book.put(ref, asked.id().value(), asked.openedOn(), asked.decidedOn());
    if (!(asked.remedy() instanceof Remedy.Trace) && asked.remedy().amount() != null) {
      book.put(asked.remedy().subject(), asked.remedy().amount());
    }
    if (asked.remedy() instanceof Remedy.Reallocation move && move.fee() != null) {
      book.put(ref, move.fee().amount());
    }
    add(asked.waitsFor());
  }

  private void add(DisputeCase dispute, Policy policy) {
    String ref = "case:" + dispute.id();
    book.put(ref, dispute.id().value(), dispute.amount(), dispute.openedOn());
    LocalDate next = dispute.nextBy(policy);
    if (next != null) {
      book.put(ref, next);
    }
  }
}
