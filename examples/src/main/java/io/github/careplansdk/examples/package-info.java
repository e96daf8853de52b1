/**
 * Small programs to copy from, and the sample month they work on.
 *
 * <ul>
 *   <li>{@link io.github.careplansdk.examples.ValidateFolder}: is what is in this folder ready to be sent?
 *   <li>{@link io.github.careplansdk.examples.ReadTable6}: reads table 6, or results, row by row
 *   <li>{@link io.github.careplansdk.examples.CheckFileName}: what is wrong with a file name?
 *   <li>{@link io.github.careplansdk.examples.ListUnits}: which files are sent together?
 *   <li>{@link io.github.careplansdk.examples.CsvFile}: writes a file as the standard wants it
 *   <li>{@link io.github.careplansdk.examples.MainJob}: checks the sample data and shows what problems look like
 *   <li>{@link io.github.careplansdk.examples.SampleMonth} and {@link
 *       io.github.careplansdk.examples.SampleMonthBroken}: make the sample data
 * </ul>
 */
@NullMarked
package io.github.careplansdk.examples;

import org.jspecify.annotations.NullMarked;
