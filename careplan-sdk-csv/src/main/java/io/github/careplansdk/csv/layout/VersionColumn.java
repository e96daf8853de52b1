package io.github.careplansdk.csv.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column of the CSV version, which every row has. It is the first column of a record, including a product's own. A
 * null value is written as the version of the file's edition.
 */
@Cell(
        name = "CSVバージョン",
        type = CellType.VERSION,
        max = 6,
        need = Need.REQUIRED,
        note = "CSV version of the standard; one value per file",
        noteJa = "標準仕様のCSVバージョン。1ファイルに1つの値")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface VersionColumn {}
