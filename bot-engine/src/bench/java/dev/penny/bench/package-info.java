/**
 * Measurements, each beside a named limit in the same run. Every class has a main method and prints
 * a table; nothing here is part of the product.
 */
@NullMarked
package dev.penny.bench;

import org.jspecify.annotations.NullMarked;
