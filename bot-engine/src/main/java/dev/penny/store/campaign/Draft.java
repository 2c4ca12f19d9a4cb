package dev.penny.store.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A promotion of a file: {@code line} where it stands in a CSV, 0 in JSON; {@code place} names it.
 */
record Draft(long line, String place, String id, String name, ObjectNode form) {}
