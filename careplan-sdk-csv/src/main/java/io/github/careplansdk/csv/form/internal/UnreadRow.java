package io.github.careplansdk.csv.form.internal;

/**
 * A row that stands on no form, or something that is wrong with a whole file.
 *
 * @param file the file, below what was read
 * @param row the number of the row, from 1; 0 for the whole file
 * @param line the line in which it starts, from 1; 0 for the whole file
 * @param why what is wrong, in Japanese; never what a cell says
 */
public record UnreadRow(String file, long row, long line, String why) {}
