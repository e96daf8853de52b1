/**
 * Stores of a transport in a database, on plain JDBC: {@link io.github.careplansdk.crypto.jdbc.JdbcStores}. Many processes on
 * many machines, and many offices, share one schema. docs/stores.md has the tables and what is one transaction.
 */
@NullMarked
package io.github.careplansdk.crypto.jdbc;

import org.jspecify.annotations.NullMarked;
