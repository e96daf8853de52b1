/** An invented PKI, a platform to talk to and the contract of stores, for the tests of a product. */
module io.github.careplansdk.crypto.testkit {
    requires transitive io.github.careplansdk.crypto;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires jdk.httpserver;

    exports io.github.careplansdk.crypto.testkit;
    exports io.github.careplansdk.crypto.testkit.sandbox;
    exports io.github.careplansdk.crypto.testkit.store;

    opens io.github.careplansdk.crypto.testkit.sandbox to
            com.fasterxml.jackson.databind;
}
