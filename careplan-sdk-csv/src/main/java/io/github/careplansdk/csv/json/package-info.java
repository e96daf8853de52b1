/**
 * JSON for the records and units of the exchange: {@link io.github.careplansdk.csv.json.CarePlanJson} for single records
 * and units, {@link io.github.careplansdk.csv.json.FolderConversion} for whole folders. {@code docs/schema} describes what
 * it looks like.
 */
@NullMarked
package io.github.careplansdk.csv.json;

import org.jspecify.annotations.NullMarked;
