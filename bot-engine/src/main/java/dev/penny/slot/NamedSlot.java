package dev.penny.slot;

import dev.penny.slot.Mention.CouponCode;
import dev.penny.slot.Mention.Day;
import dev.penny.slot.Mention.From;
import dev.penny.slot.Mention.InvoiceNumber;
import dev.penny.slot.Mention.LastFour;
import dev.penny.slot.Mention.Length;
import dev.penny.slot.Mention.Money;
import dev.penny.slot.Mention.Repeated;
import dev.penny.slot.Mention.Since;
import dev.penny.slot.Mention.Stretch;
import dev.penny.slot.Mention.To;
import dev.penny.slot.Mention.Vague;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mention as others read it: what it is called, the customer's own words from {@code start} to
 * {@code end} (excluded, in characters), and what they mean as text: days as ISO dates, amounts in
 * major units with a point, currencies as ISO codes (absent where none was named).
 */
public record NamedSlot(String name, String text, int start, int end, Map<String, String> value) {
  public NamedSlot {
    value = Collections.unmodifiableMap(new TreeMap<>(value));
  }

  /** All slots that stand in the words themselves, in order. */
  public static List<NamedSlot> in(String text, Frame frame) {
    return SlotReader.read(text, frame).stream().map(m -> of(text, m)).toList();
  }

  /** The values alone, blanks between: "20 GBP", "2026-03-01 2026-03-31". */
  public String plain() {
    return String.join(" ", value.values());
  }

  private static NamedSlot of(String text, Mention mention) {
    String words = text.substring(mention.start(), mention.end());
    return new NamedSlot(name(mention), words, mention.start(), mention.end(), value(mention));
  }

  private static String name(Mention mention) {
    return switch (mention) {
      case Money _ -> "money";
      case Day _ -> "date";
      case From _ -> "date_from";
      case To _ -> "date_to";
      case Stretch _ -> "period";
      case Length _ -> "duration";
      case Repeated _ -> "repeated";
      case Vague _ -> "vague_time";
      case Since _ -> "since";
      case InvoiceNumber _ -> "invoice_number";
      case CouponCode _ -> "coupon_code";
      case LastFour _ -> "last_four";
    };
  }

  private static Map<String, String> value(Mention mention) {
    return switch (mention) {
      case Money money ->
          money.currency() == null
              ? Map.of("amount", money.major().toPlainString())
              : Map.of("amount", money.major().toPlainString(), "currency", money.currency());
      case Day day -> Map.of("day", day.day().toString());
      case From from -> Map.of("day", from.day().toString());
      case To to -> Map.of("day", to.day().toString());
      case Stretch stretch ->
          Map.of("from", stretch.from().toString(), "to", stretch.to().toString());
      case Length length -> Map.of("days", Integer.toString(length.days()));
      case Repeated _, Vague _ -> Map.of();
      case Since since -> Map.of("event", since.happening().name().toLowerCase(Locale.ROOT));
      case InvoiceNumber number -> Map.of("number", number.number());
      case CouponCode code -> Map.of("code", code.code());
      case LastFour four -> Map.of("digits", four.digits());
    };
  }
}
