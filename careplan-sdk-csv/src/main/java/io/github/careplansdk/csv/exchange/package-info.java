/**
 * Receiving units (送信単位): {@link io.github.careplansdk.csv.exchange.Importer} turns received files into changes to be applied, in
 * order. Also the keys of records.
 */
@NullMarked
package io.github.careplansdk.csv.exchange;

import org.jspecify.annotations.NullMarked;
