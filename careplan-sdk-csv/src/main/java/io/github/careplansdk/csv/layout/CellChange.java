package io.github.careplansdk.csv.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares how a column differs in some editions of the standard. Elements that are not given do not differ. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface CellChange {
    /** Returns the CSV version of the first edition in which it differs, or empty. */
    String since() default "";

    /** Returns the CSV version of the last edition in which it differs, or empty. */
    String until() default "";

    /** Returns the Japanese name, or empty. */
    String name() default "";

    /** Returns the number of the column, or 0. */
    int number() default 0;

    /** Returns the most characters, or 0. */
    int max() default 0;

    /** Returns the type, or an empty array. */
    CellType[] type() default {};

    /** Returns whether it must be filled, or an empty array. */
    Need[] need() default {};
}
