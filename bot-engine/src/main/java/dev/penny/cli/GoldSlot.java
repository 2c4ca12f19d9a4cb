package dev.penny.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.slot.Mention;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A slot as a person labelled it: where it stands and what it means. */
record GoldSlot(SlotKind kind, int start, int end, JsonNode value) {

  /** Those of a line that are measured. */
  static List<GoldSlot> of(JsonLines.Line line) {
    var found = new ArrayList<GoldSlot>();
    JsonNode slots = line.object().path("slots");
    slots
        .properties()
        .forEach(named -> {
          SlotKind kind = SlotKind.labelled(named.getKey());
          JsonNode slot = named.getValue();
          if (kind != null) {
            JsonNode span = slot.path("span");
            if (!span.path(0).isInt() || !span.path(1).isInt()) {
              throw line.fault("slots." + named.getKey() + ".span: expected two whole numbers");
            }
            JsonNode value = slot.has("values") ? slot.path("values") : slot.path("value");
            found.add(new GoldSlot(kind, span.path(0).asInt(), span.path(1).asInt(), value));
          }
        });
    return found;
  }

  boolean overlaps(Mention mention) {
    return mention.start() < end && start < mention.end();
  }

  /** Whether a mention of the same kind says the same; a currency that is not named fits any. */
  boolean means(Mention mention) {
    if (SlotKind.of(mention) != kind) {
      return false;
    }
    return switch (mention) {
      case Mention.Money money ->
          value.path("amount").decimalValue().compareTo(money.major()) == 0
              && (money.currency() == null
                  || "ambiguous".equals(value.path("currency").asText())
                  || money.currency().equals(value.path("currency").asText()));
      case Mention.Day day -> isDay(value, day.day());
      case Mention.From from -> isDay(value, from.day());
      case Mention.To to -> isDay(value, to.day());
      case Mention.Stretch stretch ->
          isDay(value.path("from"), stretch.from()) && isDay(value.path("to"), stretch.to());
      case Mention.Length length ->
          isType("relative") && value.path("days").asInt() == length.days();
      case Mention.Repeated _ -> isType("periodic");
      case Mention.Vague _ -> isType("ambiguous") || "ambiguous".equals(value.asText());
      case Mention.Since _, Mention.InvoiceNumber _, Mention.CouponCode _, Mention.LastFour _ ->
          false;
    };
  }

  private boolean isType(String type) {
    return type.equals(value.path("type").asText());
  }

  private static boolean isDay(JsonNode written, LocalDate day) {
    try {
      return LocalDate.of(
              written.path("year").asInt(),
              written.path("month").asInt(),
              written.path("day").asInt())
          .equals(day);
    } catch (DateTimeException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return kind.label() + " " + start + ".." + end + " " + value;
  }
}
