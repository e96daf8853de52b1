/** Reads and writes the CSV files of the exchange: {@link io.github.careplansdk.csv.CarePlanCsv}. */
@NullMarked
package io.github.careplansdk.csv;

import org.jspecify.annotations.NullMarked;
