/**
 * The {@code penny} command line, one command a class. Enter at {@link dev.penny.cli.PennyCommand},
 * which lists them all; exit codes are in {@link dev.penny.cli.Exit}.
 */
@NullMarked
package dev.penny.cli;

import org.jspecify.annotations.NullMarked;
