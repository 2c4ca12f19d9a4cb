package dev.penny.channel.http;

import dev.penny.action.Action;
import dev.penny.action.CaseId;
import dev.penny.audit.fault.Fingerprint;
import dev.penny.audit.fault.Hit;
import dev.penny.desk.fault.Fault;
import dev.penny.flow.dispute.DisputeFlow;
import dev.penny.ledger.AccountHistory;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.wording.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Faults as the console's page of faults gets them; amounts are texts ready to be shown. */
final class FaultJson {
  private static final String CONSOLE = "en-GB";

  private FaultJson() {}

  record Row(
      String id,
      String words,
      String why,
      String openedBy,
      Instant openedAt,
      long seen,
      boolean done,
      boolean givesBack,
      List<Sum> sums) {}

  record Sum(String standing, String amount, long lines, long accounts) {}

  /** {@code notice}: what the customer would be told, in their language; null: nothing. */
  record Line(
      long line,
      String accountId,
      String name,
      String bill,
      String about,
      LocalDate issued,
      String billed,
      String expected,
      String difference,
      String standing,
      @Nullable String by,
      @Nullable String answer,
      @Nullable String notice) {}

  static Row of(Fault fault, List<Fault.Sum> sums) {
    return new Row(
        fault.id(),
        fault.fingerprint().words(),
        fault.why(),
        fault.openedBy(),
        fault.openedAt(),
        fault.seen(),
        fault.done(),
        fault.fingerprint().way() == Fingerprint.Way.TOO_MUCH,
        sums.stream()
            .map(s ->
                new Sum(
                    label(s.standing()),
                    money(Money.of(s.minor(), s.currency())),
                    s.lines(),
                    s.accounts()))
            .toList());
  }

  /** {@code history} null: the billing system knows the account no longer. */
  static Line of(Fault.Line line, @Nullable AccountHistory history) {
    Hit hit = line.hit();
    return new Line(
        line.number(),
        hit.account().value(),
        history == null ? hit.account().value() : history.account().displayName(),
        hit.invoice().value(),
        about(hit, history),
        hit.issued(),
        money(hit.billed()),
        money(hit.expected()),
        money(hit.difference()),
        label(line.standing()),
        line.by() == null ? null : line.by().id(),
        line.answer(),
        history == null || hit.difference().signum() <= 0 ? null : notice(hit, history));
  }

  private static String about(Hit hit, @Nullable AccountHistory history) {
    var bill = history == null ? null : history.invoice(hit.invoice());
    return bill == null
        ? ""
        : bill.items().stream()
            .filter(i -> i.id().equals(hit.item()))
            .findFirst()
            .map(i -> i.description())
            .orElse("The bill as a whole");
  }

  private static String notice(Hit hit, AccountHistory history) {
    var disputed = new Action.Disputed(hit.invoice(), hit.item(), hit.issued());
    String locale = history.account().locale().toLanguageTag();
    var formats = new Formats(locale, hit.issued());
    List<Phrase> words =
        DisputeFlow.notice(new CaseId("draft"), disputed, hit.difference(), history);
    return formats.text(words);
  }

  private static String money(Money money) {
    return new Formats(CONSOLE, LocalDate.EPOCH)
        .text(List.of(new Phrase.MoneyFigure(money, "fault")));
  }

  private static String label(Fault.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
