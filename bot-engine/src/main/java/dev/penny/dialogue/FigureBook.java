package dev.penny.dialogue;

import dev.penny.audit.Finding;
import dev.penny.explain.story.BillMonth;
import dev.penny.explain.story.NextBill;
import dev.penny.explain.story.Reason;
import dev.penny.explain.story.Story;
import dev.penny.flow.Doubts;
import dev.penny.flow.EndTerms;
import dev.penny.flow.Evidence;
import dev.penny.flow.Facts;
import dev.penny.flow.PlanPreview;
import dev.penny.flow.TimeTerms;
import dev.penny.flow.coupon.CouponFlow;
import dev.penny.flow.refund.CreditsFlow;
import dev.penny.forecast.Outlook;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import dev.penny.rating.Supposed;
import dev.penny.rating.WhatIf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every value the evidence of a turn supports, by reference. A figure is bound when its reference
 * holds an equal value; of an amount either sign may be shown, because words carry the direction.
 */
final class FigureBook {
  private final Map<String, Set<Object>> values = new HashMap<>();
  private final List<SumsBook> sums = new ArrayList<>();
  private final List<TimeTerms> times = new ArrayList<>();

  static FigureBook of(Facts facts) {
    var book = new FigureBook();
    book.put("rule:codes-at-once", BigDecimal.valueOf(CouponFlow.MOST));
    facts.all().forEach(book::add);
    Evidence.BillsFact bills = facts.find(Evidence.BillsFact.class);
    for (Evidence evidence : facts.all()) {
      if (bills != null && evidence instanceof Evidence.CasesFact own) {
        new PaymentsBook(book, bills, own, facts.today()).add();
        new CasesBook(book).names(bills, own);
      }
    }
    return book;
  }

  boolean holds(String ref, Object value) {
    return values.getOrDefault(ref, Set.of()).contains(plain(value))
        || times.stream().anyMatch(t -> TimeBook.supported(ref, t).contains(plain(value)))
        || sums.stream().anyMatch(s -> s.supported(ref).stream().anyMatch(plain(value)::equals));
  }

  private void add(Evidence evidence) {
    switch (evidence) {
      case Evidence.BillsFact fact -> {
        addHistory(fact.history());
        new TermsBook(fact, this).add();
        sums.add(new SumsBook(fact.history(), fact.catalogue()));
      }
      case Evidence.ChangeFact fact -> addStory(fact.story());
      case Evidence.UnlikeFact fact -> {
        addBill(fact.previous());
        addBill(fact.current());
      }
      case Evidence.ForecastFact fact -> addForecast(fact);
      case Evidence.BalanceFact fact -> addBalance(fact);
      case Evidence.PassageFact fact -> {
        Stream.ofNullable(fact.said()).forEach(this::addQuote);
        fact.nearest().forEach(this::addQuote);
      }
      case Evidence.PlaceFact fact -> put("rule:handoff-place", BigDecimal.valueOf(fact.place()));
      case Evidence.EndingFact fact -> put("rule:last-chat", fact.agent(), fact.how());
      case Evidence.CasesFact fact -> new CasesBook(this).add(fact);
      case Evidence.AnswerFact fact -> new CasesBook(this).add(fact.answer());
      case Evidence.CheckedFact fact -> {
        for (Finding found : fact.findings()) {
          put(Doubts.ref(found), found.expected(), found.billed(), found.difference().abs());
        }
      }
      case Evidence.MovesFact fact -> fact.previews().forEach(this::addMove);
      case Evidence.EndsFact fact -> fact.terms().forEach(this::addEnd);
      case Evidence.TimeFact fact -> {
        new TimeBook(this).add(fact.terms());
        times.add(fact.terms());
      }
      case Evidence.CodesFact fact -> new PromotionsBook(this).add(fact);
      case Evidence.ComparedFact fact -> new PromotionsBook(this).add(fact);
      case Evidence.BlockedFact fact -> new PromotionsBook(this).add(fact);
      case Evidence.AdvertsFact fact -> new PromotionsBook(this).add(fact);
      case Evidence.TakenFact fact -> new PromotionsBook(this).add(fact);
      case Evidence.WhatIfFact(var supposed) -> addSupposed(supposed);
      case Evidence.Missing _ -> {}
    }
  }

  private void addHistory(AccountHistory history) {
    history.invoices().forEach(this::addBill);
    put("balance:credit", CreditsFlow.left(history));
    for (Payment payment : history.payments()) {
      String ref = "payment:" + payment.id();
      put(ref, payment.amount(), payment.receivedAt(), payment.unallocated());
      payment.allocations().forEach(part -> put(ref, part.amount(), part.date()));
    }
    for (Credit credit : history.credits()) {
      String ref = "credit:" + credit.id();
      put(ref, credit.amount(), credit.remaining(), credit.grantedAt());
      credit.applications().forEach(use -> put(ref, use.amount(), use.date()));
    }
  }

  private void addBill(Invoice bill) {
    String ref = "invoice:" + bill.id();
    put(ref, bill.number(), bill.issueDate(), bill.dueDate(), bill.period());
    put(ref, BillMonth.of(bill));
    Invoice.Totals totals = bill.totals();
    put(ref, totals.net(), totals.tax(), totals.gross(), totals.creditsApplied());
    put(ref, totals.payable(), totals.balanceBroughtForward(), totals.amountDue());
    put(ref, bill.rounding());
    bill.items().forEach(this::addItem);
  }

  private void addItem(InvoiceItem item) {
    String ref = "item:" + item.id();
    put(ref, item.description(), item.unit(), item.period(), item.quantity(), item.unitPrice());
    put(ref, item.base(), item.amount(), item.gross(), item.tax().amount(), item.tax().rate());
    for (InvoiceItem.Discount discount : item.discounts()) {
      put(ref, discount.amount());
    }
    InvoiceItem.Proration part = item.proration();
    if (part != null) {
      put(ref, BigDecimal.valueOf(part.days()), BigDecimal.valueOf(part.basisDays()));
    }
    InvoiceItem.Fx fx = item.fx();
    if (fx != null) {
      put(ref, fx.rate());
    }
    InvoiceItem.MeterReads reads = item.reads();
    if (reads != null) {
      addRead(ref, reads.open());
      addRead(ref, reads.close());
    }
  }

  private void addRead(String ref, InvoiceItem.Read read) {
    put(ref, read.date(), BigDecimal.valueOf(read.value()));
  }

  /** The shares of a change are worked out by the explanation: it is their authority. */
  private void addStory(Story story) {
    addBill(story.change().previous());
    addBill(story.change().current());
    InvoiceId current = story.change().current().id();
    put("change:" + story.change().previous().id() + ">" + current, story.change().delta());
    put("change:" + story.change().previous().id() + ">" + current, story.restAmount());
    int place = 0;
    for (Reason reason : story.reasons()) {
      put("reason:" + current + "#" + place++, reason.amount(), reason.staying());
      addPhrases(reason.sentence());
      reason.evidence().forEach(ref -> put(ref, ref));
    }
    story.notes().forEach(this::addPhrases);
    addForecast(new Evidence.ForecastFact(current, new Outlook(story.next(), null, 0)));
  }

  private void addForecast(Evidence.ForecastFact fact) {
    NextBill next = fact.next();
    String ref = "forecast:" + fact.after();
    put(ref, next.amountDue(), next.issueDate(), next.period(), next.tax(), next.creditsUsed());
    for (NextBill.Line line : next.lines()) {
      put(ref, line.amount(), line.name());
    }
    next.assumptions().forEach(this::addPhrases);
    var range = fact.outlook().rangeDue();
    if (range != null) {
      put(ref, range.low(), range.high(), BigDecimal.valueOf(fact.outlook().bills()), "");
      put(ref, Outlook.SHARE);
    }
  }

  private void addMove(PlanPreview preview) {
    String ref = preview.ref();
    put(ref, preview.from().name(), preview.at(), preview.next().issueDate());
    if (preview.to() != null) {
      put(ref, preview.to().name());
    }
    for (NextBill bill : List.of(preview.stay(), preview.next(), preview.after())) {
      put(ref, bill.amountDue(), bill.tax(), bill.creditsUsed());
      bill.lines().forEach(line -> put(ref, line.amount(), line.name()));
    }
    preview.assumptions().forEach(this::addPhrases);
  }

  private void addEnd(EndTerms end) {
    String ref = end.ref();
    put(ref, end.name(), end.end(), end.monthly(), end.without(), end.credits());
    if (end.termEnd() != null) {
      put(ref, end.termEnd());
    }
    if (end.fee() != null) {
      put(ref, end.fee());
    }
    end.lost().forEach(name -> put(ref, name));
  }

  private void addSupposed(Supposed supposed) {
    supposed.plans().forEach(plan -> put("product:" + plan.id(), plan.name()));
    if (supposed.outcome() instanceof WhatIf.Rerated rerated) {
      String ref = "whatif:" + rerated.actual().id();
      put(ref, rerated.instead().totals().amountDue(), rerated.difference(), rerated.credits());
      rerated.parts().forEach(part -> put(ref, part.difference()));
      rerated.actual().items().forEach(item -> put(ref, item.description()));
      rerated.instead().items().forEach(item -> put(ref, item.description()));
      rerated.assumptions().forEach(this::addPhrases);
    }
  }

  private void addPhrases(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      switch (phrase) {
        case Phrase.Words _ -> {}
        case Phrase.Sentence sentence -> addPhrases(sentence.in(Tongue.EN)); // all have the same
        case Phrase.MoneyFigure f -> put(f.ref(), f.money());
        case Phrase.DayFigure f -> put(f.ref(), f.day());
        case Phrase.MonthFigure f -> put(f.ref(), f.month());
        case Phrase.PeriodFigure f -> put(f.ref(), f.period());
        case Phrase.CountFigure f -> put(f.ref(), f.count(), f.unit());
        case Phrase.RateFigure f -> put(f.ref(), f.rate());
        case Phrase.PriceFigure f -> put(f.ref(), f.price());
        case Phrase.NameFigure f -> put(f.ref(), f.name());
      }
    }
  }

  private void addBalance(Evidence.BalanceFact fact) {
    put("balance:" + fact.account(), fact.open());
    fact.bills().forEach(bill -> put("invoice:" + bill.invoice(), bill.open(), bill.due()));
  }

  private void addQuote(Evidence.Quote quote) {
    put("article:" + quote.slug(), quote.title(), quote.paragraphs());
  }

  void put(String ref, Object... supported) {
    Set<Object> known = values.computeIfAbsent(ref, _ -> new HashSet<>());
    for (Object value : supported) {
      known.add(plain(value));
    }
  }

  static Object plain(Object value) {
    return switch (value) {
      case Money money -> money.abs();
      case Quantity quantity -> quantity.value().abs();
      case BigDecimal number -> number.stripTrailingZeros().abs();
      default -> value;
    };
  }
}
