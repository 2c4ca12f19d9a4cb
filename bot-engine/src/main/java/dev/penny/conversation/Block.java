package dev.penny.conversation;

import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a reply, before locale and layout: phrases, amounts and the evidence they rest on. */
public sealed interface Block {
  record Text(List<Phrase> phrases) implements Block {
    public Text {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * From {@code previous} by all {@code reasons} to {@code current}; the first {@code shown} are
   * shown at once. A list that does not add up to the cent is refused.
   */
  record BillChange(
      String id,
      List<Phrase> headline,
      List<Phrase> comparison,
      List<Phrase> note,
      Bill previous,
      Bill current,
      List<Reason> reasons,
      int shown,
      @Nullable NextBill nextBill,
      List<Offer> actions)
      implements Block {
    public BillChange {
      headline = List.copyOf(headline);
      comparison = List.copyOf(comparison);
      note = List.copyOf(note);
      reasons = List.copyOf(reasons);
      actions = List.copyOf(actions);
      Money sum =
          reasons.stream()
              .map(Reason::amount)
              .map(Phrase.MoneyFigure::money)
              .reduce(previous.total(), Money::plus);
      if (!sum.equals(current.total())) {
        throw new IllegalArgumentException(
            "the reasons give " + sum + ", the bill says " + current.total());
      }
    }

    public Money delta() {
      return current.total().minus(previous.total());
    }
  }

  /**
   * The frame of all other cards: a title, one figure, rows, actions.
   *
   * @param until until when what it shows is held; null: nothing is
   */
  record Card(
      Kind kind,
      List<Phrase> title,
      Phrase.@Nullable MoneyFigure figure,
      List<Phrase> caption,
      List<Row> rows,
      List<Offer> actions,
      @Nullable Instant until)
      implements Block {
    public Card(
        Kind kind,
        List<Phrase> title,
        Phrase.@Nullable MoneyFigure figure,
        List<Phrase> caption,
        List<Row> rows,
        List<Offer> actions) {
      this(kind, title, figure, caption, rows, actions, null);
    }

    public Card {
      title = List.copyOf(title);
      caption = List.copyOf(caption);
      rows = List.copyOf(rows);
      actions = List.copyOf(actions);
    }
  }

  /** A passage of a published article, verbatim from the cited revision. */
  record Article(String slug, String revision, String title, List<String> paragraphs, String url)
      implements Block {
    public Article {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** Buttons; usable while they are the newest question. */
  record Choices(List<Phrase> prompt, List<Offer> offers) implements Block {
    public Choices {
      prompt = List.copyOf(prompt);
      offers = List.copyOf(offers);
    }
  }

  enum Kind {
    BALANCE,
    CHARGE,
    COUPON,
    INVOICE,
    NEXT_BILL,
    OFFER,
    RECEIPT
  }

  record Bill(InvoiceId invoice, String number, List<Phrase> label, Money total) {
    public Bill {
      label = List.copyOf(label);
    }
  }

  /** One reason of a change; {@code error}: we believe the bill is wrong here. */
  record Reason(
      String id,
      List<Phrase> title,
      List<Phrase> sentence,
      Phrase.MoneyFigure amount,
      Tag tag,
      boolean error,
      List<Line> lines,
      List<Proof> evidence) {
    public Reason {
      title = List.copyOf(title);
      sentence = List.copyOf(sentence);
      lines = List.copyOf(lines);
      evidence = List.copyOf(evidence);
    }
  }

  /** Whether a reason is there once, comes again, rests on an estimate, or we do not know. */
  enum Tag {
    ONE_OFF,
    STAYS,
    ESTIMATE,
    UNKNOWN
  }

  /** A line of a bill beside its like on the other bill; a side is absent where there was none. */
  record Line(String description, @Nullable Side before, @Nullable Side now) {}

  record Side(ItemId item, List<Phrase> detail, Money gross) {
    public Side {
      detail = List.copyOf(detail);
    }
  }

  /** One fact: what it is called and what it says. */
  record Proof(String ref, List<Phrase> label, List<Phrase> value) {
    public Proof {
      label = List.copyOf(label);
      value = List.copyOf(value);
    }
  }

  record NextBill(Phrase.MoneyFigure amount, List<Phrase> when, List<List<Phrase>> assumptions) {
    public NextBill {
      when = List.copyOf(when);
      assumptions = assumptions.stream().map(List::copyOf).toList();
    }
  }

  /** {@code mark} null: it says a fact, and not whether something is so. */
  record Row(
      List<Phrase> label,
      List<Phrase> detail,
      Phrase.@Nullable MoneyFigure amount,
      @Nullable Mark mark) {
    public Row(List<Phrase> label, List<Phrase> detail, Phrase.@Nullable MoneyFigure amount) {
      this(label, detail, amount, null);
    }

    public Row {
      label = List.copyOf(label);
      detail = List.copyOf(detail);
    }
  }

  /** Whether what a row asks for is so, or what would make it so. */
  enum Mark {
    HOLDS,
    FAILS,
    HINT
  }
}
