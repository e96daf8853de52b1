package io.github.careplansdk.csv.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column of the insured number, which every row has: part of its key. */
@Cell(
        name = "被保険者番号",
        type = CellType.INSURED,
        max = 10,
        need = Need.REQUIRED,
        key = true,
        note = "10 digits, or H + 9 digits for public assistance only",
        noteJa = "数字10桁。生活保護単独の場合はH＋数字9桁")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface InsuredColumn {}
