/** Reports of a {@link io.github.careplansdk.csv.reconcile.Reconciliation}: text, JSON and a page. */
@NullMarked
package io.github.careplansdk.csv.report.reconcile;

import org.jspecify.annotations.NullMarked;
