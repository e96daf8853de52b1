/**
 * Sending units (送信単位): {@link io.github.careplansdk.csv.export.Exporter} makes of an office's own plans and results what each
 * receiver is to be sent.
 */
@NullMarked
package io.github.careplansdk.csv.export;

import org.jspecify.annotations.NullMarked;
