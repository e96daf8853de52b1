package io.github.careplansdk.csv.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column of the insurer's number, which every row has: part of its key. */
@Cell(
        name = "保険者番号",
        type = CellType.DIGITS,
        max = 6,
        need = Need.REQUIRED,
        key = true,
        note = "municipality (insurer) code",
        noteJa = "保険者（市町村）の番号")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface InsurerColumn {}
