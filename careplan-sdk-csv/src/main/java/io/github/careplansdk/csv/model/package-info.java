/**
 * The rows of the files as immutable records, one class a kind, with the columns declared once, in the order of the
 * standard's layouts (CSVファイルレイアウト定義書). A cell that may be empty is an {@link java.util.Optional}, or an empty
 * text; none of these types shows its content in {@code toString}.
 */
@NullMarked
package io.github.careplansdk.csv.model;

import org.jspecify.annotations.NullMarked;
