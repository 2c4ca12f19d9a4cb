package dev.penny.flow;

import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.audit.Severity;
import dev.penny.conversation.Block;
import dev.penny.flow.Evidence.CheckedFact;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What our own checks doubt about a bill, in words: by how much it is wrong, what was billed, and
 * what the rule says. A flow that shows a line shows this with it, so that no doubted line is
 * defended.
 */
public final class Doubts {
  private static final Words WORDS = Words.beside(Doubts.class);

  private final List<Finding> findings;

  private Doubts(List<Finding> findings) {
    this.findings = findings;
  }

  /** None where the checks were not asked for. */
  public static Doubts of(Facts facts) {
    CheckedFact checked = facts.find(CheckedFact.class);
    return new Doubts(checked == null ? List.of() : checked.findings());
  }

  /** Whether anything of that kind was found. */
  public boolean has(FindingCode code) {
    return findings.stream().anyMatch(f -> f.code() == code);
  }

  /** What is too much on this line, to be corrected; null: nothing is. */
  public @Nullable Finding tooMuch(InvoiceItem item) {
    return findings.stream()
        .filter(f -> item.id().equals(f.item()) && isTooMuch(f))
        .filter(f -> f.difference().compareTo(item.gross()) <= 0)
        .findFirst()
        .orElse(null);
  }

  /** The figure of the bill as a whole that asks for too much; null: none does. */
  public @Nullable Finding tooMuch(Invoice bill) {
    return figures(bill).stream().filter(Doubts::isTooMuch).findFirst().orElse(null);
  }

  private static boolean isTooMuch(Finding finding) {
    return finding.severity() == Severity.MONEY_ERROR && finding.difference().signum() > 0;
  }

  /** The lines of the bill on which too much is, as they stand there. */
  public List<InvoiceItem> lines(Invoice bill) {
    return bill.items().stream().filter(i -> tooMuch(i) != null).toList();
  }

  /** What is doubted about this line, or nothing. */
  public List<Block> say(InvoiceItem item) {
    Finding wrong = tooMuch(item);
    if (wrong != null) {
      return List.of(new Block.Text(line(wrong, item)));
    }
    boolean odd = findings.stream().anyMatch(f -> item.id().equals(f.item()));
    return odd ? List.of(WORDS.text("doubtodd", "name", Figures.name(item))) : List.of();
  }

  /** What is doubted about the lines of a bill and about its figures, or nothing. */
  public List<Block> say(Invoice bill) {
    var said = new ArrayList<Block>();
    bill.items().forEach(item -> said.addAll(say(item)));
    said.addAll(sayFigures(bill));
    return said;
  }

  private List<Block> sayFigures(Invoice bill) {
    return figures(bill).stream().<Block>map(f -> new Block.Text(figure(f, bill))).toList();
  }

  private List<Finding> figures(Invoice bill) {
    return findings.stream()
        .filter(f -> f.invoice().equals(bill.id()) && f.item() == null && f.payment() == null)
        .filter(f -> !f.difference().isZero())
        .toList();
  }

  /** "X looks wrong by 4.10: we billed 24.00, your contract says 19.90." */
  public static List<Phrase> line(Finding finding, InvoiceItem item) {
    DoubtRule rule = DoubtRule.of(finding.code());
    return rule == DoubtRule.TWICE
        ? WORDS.say(
            "doubttwice",
            "name",
            Figures.name(item),
            "difference",
            difference(finding),
            "billed",
            billed(finding),
            "expected",
            expected(finding))
        : WORDS.say(
            "doubtline",
            "name",
            Figures.name(item),
            "difference",
            difference(finding),
            "billed",
            billed(finding),
            "rule",
            WORDS.say(rule.key()),
            "expected",
            expected(finding));
  }

  /** The same of a figure of the bill as a whole. */
  public static List<Phrase> figure(Finding finding, Invoice bill) {
    return WORDS.say(
        "doubtfigure",
        "which",
        WORDS.say(DoubtRule.figure(finding.code())),
        "month",
        Figures.month(bill),
        "difference",
        difference(finding),
        "billed",
        billed(finding),
        "rule",
        WORDS.say(DoubtRule.of(finding.code()).key()),
        "expected",
        expected(finding));
  }

  private static MoneyFigure difference(Finding finding) {
    return new MoneyFigure(finding.difference().abs(), ref(finding));
  }

  private static MoneyFigure billed(Finding finding) {
    return new MoneyFigure(finding.billed(), ref(finding));
  }

  private static MoneyFigure expected(Finding finding) {
    return new MoneyFigure(finding.expected(), ref(finding));
  }

  /** What the figures of a finding are bound to: its line, else its bill and code. */
  public static String ref(Finding finding) {
    return "finding:"
        + Objects.requireNonNullElseGet(
            finding.item() == null ? null : finding.item().value(),
            () -> finding.invoice() + ":" + finding.code());
  }
}
