/** That an import is whole, repeatable and honest about what it left out. */
@NullMarked
package dev.penny.source.importing;

import org.jspecify.annotations.NullMarked;
