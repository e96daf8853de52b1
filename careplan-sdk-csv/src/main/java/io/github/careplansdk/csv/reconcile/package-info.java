/**
 * Plan against result (予定・実績の突合): {@link io.github.careplansdk.csv.reconcile.Reconciler} compares what was planned for a
 * month (table 6, UPPLAN) with what the providers report (UPJSK), which the exchange itself does not do.
 */
@NullMarked
package io.github.careplansdk.csv.reconcile;

import org.jspecify.annotations.NullMarked;
