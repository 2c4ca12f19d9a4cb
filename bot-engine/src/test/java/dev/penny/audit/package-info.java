@NullMarked
package dev.penny.audit;

import org.jspecify.annotations.NullMarked;
