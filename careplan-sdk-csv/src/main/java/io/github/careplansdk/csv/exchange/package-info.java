/**
 * Sending and receiving units (送信単位): {@link io.github.careplansdk.csv.exchange.Exporter} makes of an office's own plans
 * and results what each receiver is to be sent, {@link io.github.careplansdk.csv.exchange.Importer} makes of received files
 * what is to be applied, in order.
 */
@NullMarked
package io.github.careplansdk.csv.exchange;

import org.jspecify.annotations.NullMarked;
