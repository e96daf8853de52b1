/** An application with a module of its own, as a vendor's is: it signs, checks and sends a month. */
module io.github.careplansdk.examples {
    requires com.fasterxml.jackson.databind;
    requires io.github.careplansdk.crypto;
    requires io.github.careplansdk.crypto.jdbc;
    requires io.github.careplansdk.crypto.testkit;
    requires io.github.careplansdk.csv;
    requires io.github.careplansdk.csv.testkit;
    requires static org.jspecify;
    requires micrometer.core;
}
