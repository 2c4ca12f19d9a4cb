package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.cause.KnownCause;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: the cause people know it as, its codes, its gross amount on this bill,
 * whether it stays, a title of a few words, a sentence that gives the figure first, the lines it
 * rests on, and the ids of all evidence. {@code staying} is the part of the amount that stays. A
 * few cents of rounding may be folded into the amount; the codes then hold ROUNDING too.
 */
public record Reason(
    KnownCause known,
    List<CauseCode> codes,
    Money amount,
    Lasting lasting,
    Money staying,
    List<Phrase> title,
    List<Phrase> sentence,
    List<Line> lines,
    List<String> evidence,
    boolean error) {

  public Reason {
    codes = List.copyOf(codes);
    title = List.copyOf(title);
    sentence = List.copyOf(sentence);
    lines = List.copyOf(lines);
    evidence = List.copyOf(evidence);
  }

  /** A line as it stands on both bills; null where a bill does not have it, never both. */
  public record Line(@Nullable InvoiceItem previous, @Nullable InvoiceItem current) {}

  /** Whether something is wrong with a bill here. */
  public boolean isError() {
    return error;
  }
}
