package dev.penny.source.ubl;

import java.util.Map;
import java.util.Set;

/**
 * Units of measure: the codes of UN/ECE Recommendation 20 that bills use, as people write them. A
 * code that is not here is shown as it came.
 */
final class UblUnits {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("C62", ""),
          Map.entry("EA", ""),
          Map.entry("H87", ""),
          Map.entry("NAR", ""),
          Map.entry("ZZ", ""),
          Map.entry("XPP", ""),
          Map.entry("DAY", "day"),
          Map.entry("WEE", "week"),
          Map.entry("MON", "month"),
          Map.entry("QAN", "quarter"),
          Map.entry("ANN", "year"),
          Map.entry("SEC", "second"),
          Map.entry("MIN", "minute"),
          Map.entry("HUR", "hour"),
          Map.entry("KWH", "kWh"),
          Map.entry("MWH", "MWh"),
          Map.entry("KWT", "kW"),
          Map.entry("MTQ", "m³"),
          Map.entry("GV", "GJ"),
          Map.entry("AD", "byte"),
          Map.entry("2P", "kB"),
          Map.entry("4L", "MB"),
          Map.entry("E34", "GB"),
          Map.entry("E35", "TB"));

  /** What is counted as it is used: energy, water, talk, data. */
  private static final Set<String> USED =
      Set.of("KWH", "MWH", "MTQ", "GV", "SEC", "MIN", "AD", "2P", "4L", "E34", "E35");

  private static final Set<String> METERED = Set.of("KWH", "MWH", "MTQ", "GV");

  private UblUnits() {}

  static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }

  static boolean isUsed(String code) {
    return USED.contains(code);
  }

  /** Whether a meter counts it: energy, gas, water, heat. */
  static boolean isMetered(String code) {
    return METERED.contains(code);
  }
}
