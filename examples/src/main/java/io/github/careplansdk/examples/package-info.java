/**
 * Small programs to copy from, and to run on the sample month.
 *
 * <ul>
 *   <li>{@link io.github.careplansdk.examples.ValidateFolder}: is what is in this folder ready to be sent?
 *   <li>{@link io.github.careplansdk.examples.ReadTable6}: reads table 6, or results, row by row
 *   <li>{@link io.github.careplansdk.examples.CheckFileName}: what is wrong with a file name?
 *   <li>{@link io.github.careplansdk.examples.ListUnits}: which files are sent together?
 *   <li>{@link io.github.careplansdk.examples.ExportMonth}: sends a month's plans to whom they concern
 *   <li>{@link io.github.careplansdk.examples.ImportFolder}: what came in, and what is to be done with it?
 *   <li>{@link io.github.careplansdk.examples.ImportToDatabase}: takes what came in into a database
 *   <li>{@link io.github.careplansdk.examples.ConvertName}: does a name fit, and what becomes of it where it does not?
 *   <li>{@link io.github.careplansdk.examples.UpgradeFolder}: brings a folder of an earlier edition to the newest one
 *   <li>{@link io.github.careplansdk.examples.InspectCertificate}: is the office's certificate good, and until when?
 *   <li>{@link io.github.careplansdk.examples.SealUnit}: seals, encrypts, verifies and opens a unit
 *   <li>{@link io.github.careplansdk.examples.MainJob}: checks the sample data and shows what problems look like
 * </ul>
 */
@NullMarked
package io.github.careplansdk.examples;

import org.jspecify.annotations.NullMarked;
