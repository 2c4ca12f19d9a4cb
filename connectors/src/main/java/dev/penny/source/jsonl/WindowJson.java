package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.promotion.Window;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a promotion's window. Times are local to {@code time_zone} (UTC where there is none); one
 * with an offset of its own is turned into local time, a bare date is its midnight.
 */
final class WindowJson {
  private static final String WEEKDAYS =
      "a list of mon, tue, wed, thu, fri, sat, sun, or of 1 (Monday) to 7 (Sunday)";

  private static final ZoneId UTC = ZoneId.of("UTC");

  private WindowJson() {}

  static Window window(Fields promotion) {
    if (!promotion.has("valid")) {
      return Window.always(UTC);
    }
    Fields fields = promotion.object("valid");
    ZoneId zone = fields.has("time_zone") ? Values.zone(fields, "time_zone") : UTC;
    LocalDateTime from = local(fields, "from", zone);
    LocalDateTime to = local(fields, "to", zone);
    if (from != null && to != null && !from.isBefore(to)) {
      throw fields.fault("to", "a time after from (" + from + ")", "");
    }
    return new Window(from, to, zone, weekdays(fields));
  }

  static Instant instant(Fields fields, String field) {
    try {
      return OffsetDateTime.parse(fields.text(field)).toInstant();
    } catch (DateTimeException e) {
      throw fields.fault(field, "a moment such as 2024-03-10T12:00:00Z", "");
    }
  }

  private static @Nullable LocalDateTime local(Fields fields, String field, ZoneId zone) {
    if (!fields.has(field)) {
      return null;
    }
    String text = fields.text(field);
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay();
      }
      boolean offset = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d");
      return offset
          ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
          : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw fields.fault(field, "a local time such as 2024-03-01T00:00:00", "");
    }
  }

  private static Set<DayOfWeek> weekdays(Fields fields) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    if (fields.has("weekdays")) {
      JsonNode values = fields.require("weekdays", WEEKDAYS);
      if (!values.isArray()) {
        throw fields.fault("weekdays", WEEKDAYS, "");
      }
      for (JsonNode value : values) {
        DayOfWeek day = day(value);
        if (day == null) {
          throw fields.fault("weekdays", WEEKDAYS, "");
        }
        days.add(day);
      }
    }
    return days;
  }

  private static @Nullable DayOfWeek day(JsonNode value) {
    if (value.isInt() && value.intValue() >= 1 && value.intValue() <= 7) {
      return DayOfWeek.of(value.intValue());
    }
    String name = value.isTextual() ? value.textValue().toUpperCase(Locale.ROOT) : "";
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name.equals(day.name())
          || name.equals(day.name().substring(0, 3))
          || name.equals(day.name().substring(0, 2))) {
        return day;
      }
    }
    return null;
  }
}
