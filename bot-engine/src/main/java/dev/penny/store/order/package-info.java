/**
 * The orders that host pages hand over, kept for as long as their signature says and for the one
 * conversation they were handed over in. Enter at {@link dev.penny.store.order.JdbiPageOrders}.
 */
@NullMarked
package dev.penny.store.order;

import org.jspecify.annotations.NullMarked;
