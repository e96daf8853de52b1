/** Keys and certificates, sealed units and their transport. */
module io.github.careplansdk.crypto {
    requires transitive io.github.careplansdk.core;
    requires transitive java.net.http;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;

    exports io.github.careplansdk.crypto.identity;
    exports io.github.careplansdk.crypto.keyring;
    exports io.github.careplansdk.crypto.office;
    exports io.github.careplansdk.crypto.seal;
    exports io.github.careplansdk.crypto.transport;
    exports io.github.careplansdk.crypto.transport.audit;
    exports io.github.careplansdk.crypto.transport.offices;
    exports io.github.careplansdk.crypto.transport.protocol;
    exports io.github.careplansdk.crypto.transport.store;
    exports io.github.careplansdk.crypto.transport.terminal;
    exports io.github.careplansdk.crypto.transport.internal to
            io.github.careplansdk.crypto.jdbc;
    exports io.github.careplansdk.crypto.transport.store.internal to
            io.github.careplansdk.crypto.jdbc;

    // Texts beside the classes, and records in JSON.
    opens io.github.careplansdk.crypto.identity to
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.keyring to
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.office to
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.seal to
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.transport to
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.transport.audit to
            com.fasterxml.jackson.databind,
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.transport.handoff.internal to
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.transport.internal to
            com.fasterxml.jackson.databind;
    opens io.github.careplansdk.crypto.transport.protocol.internal to
            com.fasterxml.jackson.databind;
    opens io.github.careplansdk.crypto.transport.store.internal to
            com.fasterxml.jackson.databind;
    opens io.github.careplansdk.crypto.transport.terminal to
            io.github.careplansdk.core;
    opens io.github.careplansdk.crypto.transport.terminal.internal to
            com.fasterxml.jackson.databind;
}
