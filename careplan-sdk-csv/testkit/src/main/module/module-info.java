/** Invented months, rehearsals and assertions, for the tests of a product. */
module io.github.careplansdk.csv.testkit {
    requires transitive io.github.careplansdk.csv;
    requires transitive org.assertj.core;
    requires static transitive org.jspecify;

    exports io.github.careplansdk.csv.testkit;
    exports io.github.careplansdk.csv.testkit.generate;
    exports io.github.careplansdk.csv.testkit.rehearse;
    exports io.github.careplansdk.csv.testkit.sample;
    // For the twenty mistakes of the sample month.
    exports io.github.careplansdk.csv.testkit.generate.internal.mistake to
            io.github.careplansdk.examples;

    // Texts beside the classes.
    opens io.github.careplansdk.csv.testkit.rehearse to
            io.github.careplansdk.core;
}
