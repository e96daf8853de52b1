/** Reads, checks and writes the CSV files of the care plan data exchange. */
module io.github.careplansdk.csv {
    requires transitive io.github.careplansdk.core;
    requires static transitive org.jspecify;
    requires static java.compiler;
    requires static io.soabase.recordbuilder.core;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires univocity.parsers;

    exports io.github.careplansdk.csv;
    exports io.github.careplansdk.csv.diff;
    exports io.github.careplansdk.csv.exchange;
    exports io.github.careplansdk.csv.explain;
    exports io.github.careplansdk.csv.export;
    exports io.github.careplansdk.csv.form;
    exports io.github.careplansdk.csv.io;
    exports io.github.careplansdk.csv.json;
    exports io.github.careplansdk.csv.layout;
    exports io.github.careplansdk.csv.model;
    exports io.github.careplansdk.csv.pseudonymise;
    exports io.github.careplansdk.csv.readiness;
    exports io.github.careplansdk.csv.reconcile;
    exports io.github.careplansdk.csv.report;
    exports io.github.careplansdk.csv.report.diff;
    exports io.github.careplansdk.csv.report.reconcile;
    exports io.github.careplansdk.csv.upgrade;
    exports io.github.careplansdk.csv.validate;
    exports io.github.careplansdk.csv.io.internal.write to
            io.github.careplansdk.csv.testkit;

    // Texts, templates and tables beside the classes; records that become JSON.
    opens io.github.careplansdk.csv.explain to
            com.fasterxml.jackson.databind,
            io.github.careplansdk.core;
    opens io.github.careplansdk.csv.form to
            io.github.careplansdk.core;
    opens io.github.careplansdk.csv.readiness to
            com.fasterxml.jackson.databind,
            io.github.careplansdk.core;
    opens io.github.careplansdk.csv.report to
            com.fasterxml.jackson.databind,
            io.github.careplansdk.core;
    opens io.github.careplansdk.csv.report.diff to
            com.fasterxml.jackson.databind,
            io.github.careplansdk.core;
    opens io.github.careplansdk.csv.report.internal to
            io.github.careplansdk.core;
    opens io.github.careplansdk.csv.report.reconcile to
            com.fasterxml.jackson.databind,
            io.github.careplansdk.core;
    opens io.github.careplansdk.csv.upgrade to
            io.github.careplansdk.core;
    opens io.github.careplansdk.csv.validate to
            io.github.careplansdk.core;
}
