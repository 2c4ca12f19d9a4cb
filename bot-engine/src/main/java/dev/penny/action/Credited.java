package dev.penny.action;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.ledger.CreditId;
import dev.penny.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The books of an account with what was credited and moved here, which the billing system has not
 * got yet.
 */
public final class Credited {
  private Credited() {}

  /** A credit taken back is gone: what it gave and its opposite give nothing. */
  public static AccountHistory with(AccountHistory raw, Cases cases) {
    AccountHistory history = Discounted.with(Remedied.with(raw, cases), cases);
    if (cases.postings().isEmpty()) {
      return history;
    }
    Map<CaseId, Cases.Posting> given = new LinkedHashMap<>();
    Set<String> takenBack = new HashSet<>();
    for (Cases.Posting posting : cases.postings()) {
      if (cases.remedy(posting.id()) != null || cases.discount(posting.id()) != null) {
        continue; // it is in the payments, or among the redemptions
      }
      if (posting.money().signum() > 0) {
        given.put(posting.id(), posting);
      } else {
        given.remove(posting.id());
        takenBack.add(posting.id().value());
      }
    }
    history = known(history, given, takenBack);
    ZoneId zone = history.account().zone();
    var more = new ArrayList<Credit>();
    for (Cases.Posting posting : given.values()) {
      LocalDate day = posting.at().atZone(zone).toLocalDate();
      String reason = isCorrection(posting.kind()) ? "correction" : "goodwill";
      more.add(credit(history, posting.id().value(), day, posting.money(), reason));
    }
    return plus(history, more);
  }

  /**
   * The billing system may have our credits meanwhile, under the reference of their case: such a
   * one is not given a second time, and of one taken back since nothing is left to be used.
   */
  private static AccountHistory known(
      AccountHistory history, Map<CaseId, Cases.Posting> given, Set<String> takenBack) {
    var credits = new ArrayList<Credit>();
    for (Credit credit : history.credits()) {
      String id = credit.id().value();
      given.remove(new CaseId(id));
      Credit left = takenBack.contains(id) ? used(credit) : credit;
      if (!left.amount().isZero()) {
        credits.add(left);
      }
    }
    return with(history, credits);
  }

  /** What was used of it stays used. */
  private static Credit used(Credit credit) {
    Money used = credit.amount().minus(credit.remaining());
    return new Credit(
        credit.id(),
        credit.account(),
        credit.grantedAt(),
        used,
        credit.reason(),
        Money.zero(used.currency()),
        credit.applications());
  }

  private static boolean isCorrection(Kind kind) {
    return kind == Kind.UPHOLD_DISPUTE || kind == Kind.CORRECT_FAULT;
  }

  /** The books as they would be with this credit: what is shown before it is given. */
  public static AccountHistory preview(AccountHistory history, Money amount, Instant at) {
    LocalDate day = at.atZone(history.account().zone()).toLocalDate();
    return plus(history, List.of(credit(history, "preview", day, amount, "goodwill")));
  }

  /** The books as they would be if this were approved: what is shown before it is. */
  public static AccountHistory preview(
      AccountHistory history, CaseId id, Remedy remedy, LocalDate day) {
    return Remedied.preview(history, id.value(), remedy, day);
  }

  private static Credit credit(
      AccountHistory history, String id, LocalDate day, Money amount, String reason) {
    return new Credit(
        new CreditId(id), history.account().id(), day, amount, reason, amount, List.of());
  }

  private static AccountHistory plus(AccountHistory history, List<Credit> more) {
    var credits = new ArrayList<>(history.credits());
    credits.addAll(more);
    return with(history, credits);
  }

  private static AccountHistory with(AccountHistory history, List<Credit> credits) {
    return new AccountHistory(
        history.account(),
        history.subscriptions(),
        history.redemptions(),
        history.invoices(),
        history.payments(),
        credits);
  }
}
