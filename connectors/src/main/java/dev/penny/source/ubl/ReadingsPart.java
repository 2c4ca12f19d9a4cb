package dev.penny.source.ubl;

import dev.penny.ledger.InvoiceItem.MeterReads;
import dev.penny.ledger.InvoiceItem.Read;
import dev.penny.ledger.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Meter readings. UBL invoices have no element for them, so they are looked for in two places: the
 * properties of the line's item (named {@code Meter number}, {@code Opening reading}, {@code
 * Opening reading date}, {@code Closing reading}, {@code Closing reading date}, {@code Reading
 * method}), and an extension with {@code UtilityConsumptionPoint/UtilityMeter/MeterReading}, whose
 * point the line names. Whole readings only; others are left out. A method that speaks of an
 * estimate makes the reading an estimated one; one whose days run backwards is left out.
 */
final class ReadingsPart {
  /** A reading of the extension, of one register of one meter. */
  private record Reading(
      String point,
      String meter,
      LocalDate from,
      LocalDate to,
      long open,
      long close,
      boolean openEstimated,
      boolean closeEstimated) {

    boolean lies(Period period) {
      return !from.isBefore(period.start().minusDays(1)) && !to.isAfter(period.end());
    }

    BigDecimal counted() {
      return BigDecimal.valueOf(close - open);
    }
  }

  private final UblFields fields;
  private final List<Reading> readings = new ArrayList<>();
  private final Set<Reading> taken = new HashSet<>();

  private ReadingsPart(UblFields fields) {
    this.fields = fields;
  }

  static ReadingsPart of(UblFields fields) {
    var part = new ReadingsPart(fields);
    for (XmlNode extension : fields.root().all("UBLExtensions")) {
      for (XmlNode point : extension.anywhere("UtilityConsumptionPoint")) {
        String id = UblFields.optional(point, "ID");
        for (XmlNode meter : point.anywhere("UtilityMeter")) {
          String number = text(meter, "MeterNumber");
          for (XmlNode reading : meter.anywhere("MeterReading")) {
            part.add(id == null ? "" : id, number, reading);
          }
        }
      }
    }
    return part;
  }

  private void add(String point, @Nullable String meter, XmlNode node) {
    Long open = whole(node, "PreviousMeterQuantity");
    Long close = whole(node, "LatestMeterQuantity");
    LocalDate from = dayOf(node, "PreviousMeterReadingDate");
    LocalDate to = dayOf(node, "LatestMeterReadingDate");
    if (open == null || close == null || from == null || to == null || to.isBefore(from)) {
      return;
    }
    String register = text(node, "MeterReadingTypeCode");
    String name = (meter == null ? point : meter) + (register == null ? "" : " " + register);
    readings.add(
        new Reading(
            point,
            name,
            from,
            to,
            open,
            close,
            isEstimate(text(node, "PreviousMeterReadingMethod"))
                || isEstimate(text(node, "PreviousMeterReadingMethodCode")),
            isEstimate(text(node, "LatestMeterReadingMethod"))
                || isEstimate(text(node, "LatestMeterReadingMethodCode"))));
  }

  /** The readings this line rests on, or null. {@code only}: no other line uses that point. */
  @Nullable MeterReads of(
      XmlNode line, @Nullable String point, BigDecimal quantity, Period period, boolean only) {
    var own = ofProperties(line, period);
    if (own != null || point == null) {
      return own;
    }
    var fitting =
        readings.stream()
            .filter(r -> r.point().equals(point) && r.lies(period) && !taken.contains(r))
            .toList();
    Reading reading =
        fitting.stream()
            .filter(r -> r.counted().compareTo(quantity.abs()) == 0)
            .findFirst()
            .orElse(only && fitting.size() == 1 ? fitting.getFirst() : null);
    if (reading == null) {
      return null;
    }
    taken.add(reading);
    return new MeterReads(
        reading.meter(),
        new Read(reading.from(), reading.open(), reading.openEstimated()),
        new Read(closing(reading.to(), period), reading.close(), reading.closeEstimated()));
  }

  /** A last reading on the last day was taken at its end: the first moment of the next day. */
  private static LocalDate closing(LocalDate day, Period period) {
    return day.equals(period.lastDay()) ? period.end() : day;
  }

  private @Nullable MeterReads ofProperties(XmlNode line, Period period) {
    XmlNode item = line.at("Item");
    String meter = item == null ? null : value(item, "meter number");
    Long open = item == null ? null : whole(value(item, "opening reading"));
    Long close = item == null ? null : whole(value(item, "closing reading"));
    if (item == null || meter == null || open == null || close == null) {
      return null;
    }
    XmlNode from = property(item, "opening reading date");
    XmlNode to = property(item, "closing reading date");
    boolean estimated = isEstimate(value(item, "reading method"));
    return new MeterReads(
        meter,
        new Read(
            from == null ? period.start() : fields.date(from, "Value"),
            open,
            isEstimate(value(item, "opening reading method"))),
        new Read(
            to == null ? period.end() : closing(fields.date(to, "Value"), period),
            close,
            estimated || isEstimate(value(item, "closing reading method"))));
  }

  private static @Nullable String value(XmlNode item, String name) {
    XmlNode property = property(item, name);
    return property == null ? null : UblFields.optional(property, "Value");
  }

  private static @Nullable XmlNode property(XmlNode item, String name) {
    for (XmlNode property : item.all("AdditionalItemProperty")) {
      String said = UblFields.optional(property, "Name");
      if (said != null && said.toLowerCase(Locale.ROOT).equals(name)) {
        return property;
      }
    }
    return null;
  }

  private @Nullable LocalDate dayOf(XmlNode reading, String name) {
    XmlNode node = named(reading, name);
    return node == null ? null : fields.dateOf(node);
  }

  private static @Nullable Long whole(XmlNode reading, String name) {
    return whole(text(reading, name));
  }

  private static @Nullable Long whole(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,15}(\\.0*)?")) {
      return null;
    }
    return new BigDecimal(text).longValueExact();
  }

  private static @Nullable String text(XmlNode node, String name) {
    XmlNode found = named(node, name);
    return found == null || found.text().isEmpty() ? null : found.text();
  }

  private static @Nullable XmlNode named(XmlNode node, String name) {
    for (XmlNode child : node.children()) {
      if (child.name().equals(name)) {
        return child;
      }
    }
    return null;
  }

  private static boolean isEstimate(@Nullable String method) {
    String words = method == null ? "" : method.toLowerCase(Locale.ROOT);
    return words.contains("estim") || words.contains("schat") || words.contains("schätz");
  }
}
