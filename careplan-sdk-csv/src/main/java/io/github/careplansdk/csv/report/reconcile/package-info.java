/** Text, JSON and a page out of one {@link io.github.careplansdk.csv.reconcile.Reconciliation}. */
@NullMarked
package io.github.careplansdk.csv.report.reconcile;

import org.jspecify.annotations.NullMarked;
