package dev.penny.explain.cause;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test that fails where the mistake that is easily made about these causes is made. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface TrapOf {
  KnownCause[] value();
}
