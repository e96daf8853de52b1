/** What transport keeps, in PostgreSQL or H2. */
module io.github.careplansdk.crypto.jdbc {
    requires transitive io.github.careplansdk.crypto;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.github.careplansdk.crypto.jdbc;

    // Texts beside the classes, and records in JSON.
    opens io.github.careplansdk.crypto.jdbc to
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.jdbc.internal to
            com.fasterxml.jackson.databind;
}
