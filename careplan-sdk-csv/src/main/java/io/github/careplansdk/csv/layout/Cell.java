package io.github.careplansdk.csv.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the column that a record component holds. The position of the component gives the number of the column, its
 * name the English name, and its type that of the value. A column that many records share is declared once, on an
 * annotation type that their components are annotated with.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface Cell {
    /**
     * Returns the Japanese name; in a repeated group {@code ＃} and {@code #} stand for its number in full or half
     * width.
     */
    String name();

    /** Returns the type of the cell. */
    CellType type();

    /** Returns the most characters, or 0 for no limit. */
    int max() default 0;

    /** Returns the most characters that an unclear print of the layout seems to allow, or 0 if it is clear. */
    int unclearMax() default 0;

    /** Returns whether it must be filled. */
    Need need() default Need.OPTIONAL;

    /** Returns whether zeros stand for no date or no month. */
    boolean zero() default false;

    /** Returns the value of a {@link CellType#FIXED} cell. */
    String fixed() default "";

    /** Returns whether a service code may be one of the totals of table 7. */
    boolean totals() default false;

    /** Returns whether it is part of the key between the files of a unit. */
    boolean key() default false;

    /** Returns whether it is one of the numbers (ＮＯ) that order the rows of a plan. */
    boolean numbering() default false;

    /** Returns the English name of the column that holds the start of the period or time that ends here, or empty. */
    String endOf() default "";

    /** Returns {@code column=code} if this text is expected where another column has that code, or empty. */
    String filledWhen() default "";

    /** Returns the CSV version of the first edition that has the column, or empty if every edition has it. */
    String since() default "";

    /** Returns the CSV version of the last edition that has the column, or empty if the newest has it. */
    String until() default "";

    /** Returns the differences of the column in some editions. */
    CellChange[] changes() default {};

    /** Returns a note on what else the standard says about it, in English. */
    String note() default "";

    /** Returns the note in Japanese; a column has both notes or none. */
    String noteJa() default "";
}
