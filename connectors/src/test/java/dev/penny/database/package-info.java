/** That the database opens, refuses and guards as promised. */
@NullMarked
package dev.penny.database;

import org.jspecify.annotations.NullMarked;
