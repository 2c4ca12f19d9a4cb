@NullMarked
package dev.penny.store.redemption;

import org.jspecify.annotations.NullMarked;
