/** The vocabulary of the care plan data exchange: kinds of file, code lists, names, units, problems and their messages. */
module io.github.careplansdk.core {
    requires static transitive org.jspecify;

    exports io.github.careplansdk.core;
    exports io.github.careplansdk.core.code;
    exports io.github.careplansdk.core.kind;
    exports io.github.careplansdk.core.master;
    exports io.github.careplansdk.core.move;
    exports io.github.careplansdk.core.name;
    exports io.github.careplansdk.core.problem;
    exports io.github.careplansdk.core.source;
    exports io.github.careplansdk.core.text;
    exports io.github.careplansdk.core.unit;
    exports io.github.careplansdk.core.internal to
            io.github.careplansdk.crypto,
            io.github.careplansdk.csv;
    exports io.github.careplansdk.core.internal.disk to
            io.github.careplansdk.crypto,
            io.github.careplansdk.crypto.jdbc,
            io.github.careplansdk.csv;
    exports io.github.careplansdk.core.internal.text to
            io.github.careplansdk.crypto,
            io.github.careplansdk.csv,
            io.github.careplansdk.csv.testkit;
}
