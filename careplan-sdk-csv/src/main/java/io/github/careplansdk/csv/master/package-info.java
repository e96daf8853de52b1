/** Reads the master data that a product brings as a CSV file. */
@NullMarked
package io.github.careplansdk.csv.master;

import org.jspecify.annotations.NullMarked;
