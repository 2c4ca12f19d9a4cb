package dev.penny.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a reply as the widget and the console show it. All texts are plain text and formatted
 * for the reader.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(value = WireBlock.Text.class, name = "text"),
  @JsonSubTypes.Type(value = WireBlock.BillChange.class, name = "bill_change"),
  @JsonSubTypes.Type(value = WireBlock.Card.class, name = "card"),
  @JsonSubTypes.Type(value = WireBlock.Article.class, name = "article"),
  @JsonSubTypes.Type(value = WireBlock.Choices.class, name = "choices")
})
public sealed interface WireBlock {

  /** A paragraph: words and figures in order; joined they are the whole text. */
  record Text(List<Span> spans) implements WireBlock {}

  /**
   * The bill-change card: from {@code previous} by {@code reasons} (all of them, in order; the
   * first {@code shown} are shown at once, the others behind "see all" with {@code rest} as their
   * sum) to {@code current}. previous.minor + sum of reasons' minor = current.minor, always.
   *
   * @param comparison how to call the two bills ("compared with your last bill, May")
   * @param note why this bill was compared and not the last one, or what to know about it; may be
   *     absent
   * @param nextBill what the next bill will be, when known
   */
  record BillChange(
      String id,
      List<Span> headline,
      String comparison,
      @Nullable String note,
      Bill previous,
      Bill current,
      Amount delta,
      List<Reason> reasons,
      int shown,
      @Nullable Amount rest,
      @Nullable NextBill nextBill,
      List<Choice> actions)
      implements WireBlock {}

  /**
   * The frame all other cards share: a title, one figure, rows, actions. {@code kind}: balance,
   * charge, coupon, invoice, next_bill, offer, receipt. {@code until}: until when what it shows is
   * held, ISO 8601; absent: nothing is held.
   */
  record Card(
      String kind,
      String title,
      @Nullable Amount figure,
      @Nullable String caption,
      List<Row> rows,
      List<String> refs,
      List<Choice> actions,
      @Nullable String until)
      implements WireBlock {}

  /** A passage of a published article with its source; {@code url} is a path on this server. */
  record Article(String slug, String title, List<String> paragraphs, String url)
      implements WireBlock {}

  /** Buttons to choose from; they stay usable only while they are the newest question. */
  record Choices(@Nullable String prompt, List<Choice> choices) implements WireBlock {}

  /** A button: pressing it says {@code label} with {@code id} as the choice. */
  record Choice(String id, String label) {}

  /**
   * A piece of a paragraph; {@code ref} is there on figures and names from data, and names their
   * evidence.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Span(String text, @Nullable String ref) {}

  /**
   * A formatted amount; {@code minor} (minor units of {@code currency}) is for geometry, never for
   * showing.
   */
  record Amount(long minor, String currency, String text) {}

  record Bill(String invoiceId, String number, String label, Amount total) {}

  /**
   * One reason of a change.
   *
   * @param title a few words for the bar ("Discount ended")
   * @param sentence the full sentence
   * @param tag one_off, stays, or estimate, or absent
   * @param lines the bill lines behind it, before and after
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reason(
      String id,
      String title,
      List<Span> sentence,
      Amount amount,
      @Nullable String tag,
      boolean error,
      List<Line> lines,
      List<Evidence> evidence) {}

  /** A bill line side by side; a side is absent where the line was not on that bill. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(String description, @Nullable Side before, @Nullable Side now) {}

  /** {@code detail}: dates, quantity × price, discount and tax, formatted. */
  record Side(String itemId, String detail, Amount amount) {}

  /** One fact behind a reason: what it is called and what it says. */
  record Evidence(String ref, String label, String value) {}

  record NextBill(Amount amount, String when, List<String> assumptions) {}

  /**
   * A row of a card. {@code mark}: holds, fails, or hint (what would make it hold); absent: it says
   * a fact.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      String label,
      @Nullable String detail,
      @Nullable Amount amount,
      @Nullable String ref,
      @Nullable String mark) {
    public Row(
        String label, @Nullable String detail, @Nullable Amount amount, @Nullable String ref) {
      this(label, detail, amount, ref, null);
    }
  }
}
