package io.github.careplansdk.csv.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the column that a record component holds. The component's place gives the column its number, its name the
 * English name, its type what the value becomes; everything else that knows the column is derived from here. A column that
 * many records have is declared once, on an annotation that their components bear.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface Cell {
    /** The Japanese name; in a repeated group {@code ＃} and {@code #} stand for its number in full or half width. */
    String name();

    /** The type of the cell. */
    CellType type();

    /** The most characters, 0 where there is no limit. */
    int max() default 0;

    /** The most characters that a print which is unclear seems to allow, 0 where the print is clear. */
    int unclearMax() default 0;

    /** Whether it must be filled. */
    Need need() default Need.OPTIONAL;

    /** Whether zeros stand for no date or no month. */
    boolean zero() default false;

    /** The value of a {@link CellType#FIXED} cell. */
    String fixed() default "";

    /** Whether a service code may be one of the totals of table 7. */
    boolean totals() default false;

    /** Whether it is part of the key that ties the files of a unit together. */
    boolean key() default false;

    /** Whether it is one of the numbers (ＮＯ) that order the rows of a plan. */
    boolean numbering() default false;

    /** The English name of the column that holds the start of the period or time that ends here, or empty. */
    String endOf() default "";

    /** {@code column=code}: this text belongs to that code and is expected where it is chosen; or empty. */
    String filledWhen() default "";

    /** The CSV version of the edition that brought the column, or empty where every edition has it. */
    String since() default "";

    /** The CSV version of the last edition that has the column, or empty where the newest has it. */
    String until() default "";

    /** What is different about the column in some editions. */
    CellChange[] changes() default {};

    /** What else the standard says about it, in English. */
    String note() default "";

    /** The note in Japanese: every column has both or none. */
    String noteJa() default "";
}
