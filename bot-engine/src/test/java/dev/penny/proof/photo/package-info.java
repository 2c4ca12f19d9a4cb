@NullMarked
package dev.penny.proof.photo;

import org.jspecify.annotations.NullMarked;
