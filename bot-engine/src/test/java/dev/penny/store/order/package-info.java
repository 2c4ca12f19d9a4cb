/** Orders of host pages in both databases. */
@NullMarked
package dev.penny.store.order;

import org.jspecify.annotations.NullMarked;
