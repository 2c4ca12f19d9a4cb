/** The command line as a person or a script meets it. */
@NullMarked
package dev.penny.cli;

import org.jspecify.annotations.NullMarked;
