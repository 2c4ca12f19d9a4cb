package dev.penny.promotion;

import java.util.Map;

/**
 * An order as the shop's page hands it over.
 *
 * @param version grows with every change of this order, so that an older one does not come back
 * @param names what the shop calls the items, by their ids; an item without one is not in it
 * @param placed whether it was placed already: codes can be tried on it, and none can be used
 */
public record HandedOrder(Order order, long version, Map<String, String> names, boolean placed) {
  public HandedOrder {
    names = Map.copyOf(names);
  }
}
