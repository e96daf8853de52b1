package io.github.careplansdk.csv.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares which kinds of file hold rows of a record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableOf {
    /** The names of the kinds. */
    String[] value();

    /** Whether a file may hold only one row of a key. */
    boolean oneRowPerKey() default false;
}
