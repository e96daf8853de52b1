package io.github.careplansdk.csv.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares what is different about a column in some editions of the standard. What is not given is as in the others. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface CellChange {
    /** The CSV version of the first edition in which it is different, or empty. */
    String since() default "";

    /** The CSV version of the last edition in which it is different, or empty. */
    String until() default "";

    /** The Japanese name, or empty. */
    String name() default "";

    /** The number of the column, or 0. */
    int number() default 0;

    /** The most characters, or 0. */
    int max() default 0;

    /** The type, or none. */
    CellType[] type() default {};

    /** Whether it must be filled, or none. */
    Need[] need() default {};
}
