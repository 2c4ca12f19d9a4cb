/**
 * The demo's three invented companies and their customers, whose bills tell different stories. Made
 * by exact billing rules from a date, so the same date gives the same books. Enter at {@link
 * dev.penny.demo.DemoCompanies}.
 */
@NullMarked
package dev.penny.demo;

import org.jspecify.annotations.NullMarked;
