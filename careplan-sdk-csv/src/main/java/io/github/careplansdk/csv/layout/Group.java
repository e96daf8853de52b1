package io.github.careplansdk.csv.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that a record component holds columns of its own: one record, or a list of records that are repeated. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Group {
    /** Returns the prefix of the Japanese names of its columns. */
    String prefix() default "";

    /** Returns the number of repetitions of a list, or 0 for a single record. */
    int count() default 0;
}
