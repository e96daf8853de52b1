/**
 * Receiving units (送信単位): {@link io.github.careplansdk.csv.exchange.Importer} makes of received files what is to be applied, in
 * order; and the keys of what is exchanged.
 */
@NullMarked
package io.github.careplansdk.csv.exchange;

import org.jspecify.annotations.NullMarked;
