/** What several commands share: options, exit codes, and how they read and write files. */
@NullMarked
package io.github.careplansdk.csv.cli.shared;

import org.jspecify.annotations.NullMarked;
