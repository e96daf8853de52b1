/**
 * Sending units (送信単位): {@link io.github.careplansdk.csv.export.Exporter} makes units for each receiver from an office's
 * plans and results.
 */
@NullMarked
package io.github.careplansdk.csv.export;

import org.jspecify.annotations.NullMarked;
