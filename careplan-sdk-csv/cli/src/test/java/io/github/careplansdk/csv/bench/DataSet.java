package io.github.careplansdk.csv.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or folder, and who reads it. The first contender is the measure of the others.
 *
 * @param path what they read
 */
record DataSet(Sort sort, String title, Path path, List<Contender> contenders) {
    /** What is read. */
    enum Sort {
        TABLE6,
        TABLE1,
        /** A folder whose files are one unit. */
        UNIT
    }

    static DataSet of(Sort sort, String title, Path path) {
        return new DataSet(
                sort,
                title,
                path,
                switch (sort) {
                    case TABLE6 -> ofTable(Table.SIX);
                    case TABLE1 -> ofTable(Table.ONE);
                    case UNIT -> ofUnit();
                });
    }

    private static <R extends Record, B> List<Contender> ofTable(Table<R, B> table) {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(cells("univocity, raw rows", Univocity::raw));
        contenders.add(objects("univocity, mapped by hand", (path, depth) -> Univocity.byHand(path, table, depth)));
        contenders.add(objects("univocity, bean processor", (path, depth) -> Univocity.beans(path, table, depth)));
        contenders.add(objects("Jackson CSV, objects", (path, depth) -> Jackson.beans(path, table, depth)));
        contenders.add(cells("commons-csv, raw rows", CommonsCsv::raw));
        contenders.add(objects("commons-csv, mapped by hand", (path, depth) -> CommonsCsv.byHand(path, table, depth)));
        contenders.add(objects("OpenCSV, beans", (path, depth) -> OpenCsv.beans(path, table, depth)));
        contenders.add(cells("FastCSV, raw rows", FastCsv::raw));
        contenders.add(
                objects("FastCSV, callbacks mapped by hand", (path, depth) -> FastCsv.byHand(path, table, depth)));
        contenders.add(other("only decoding to characters", Characters::decode));
        contenders.add(other("ours, only cutting into cells", Ours::cutOnly));
        contenders.add(objects("**ours, typed reading**", (path, depth) -> Ours.typed(path, table, depth)));
        contenders.add(
                objects("ours, typed rows with their raw cells", (path, depth) -> Ours.typedRows(path, table, depth)));
        contenders.add(other("**ours, full validation**", Ours::validate));
        return contenders;
    }

    private static List<Contender> ofUnit() {
        return List.of(
                cells("univocity, raw rows", Univocity::rawFolder), other("**ours, full validation**", Ours::validate));
    }

    private static Contender cells(String name, Contender.Reading reading) {
        return new Contender(name, Contender.Result.CELLS, reading);
    }

    private static Contender objects(String name, Contender.Reading reading) {
        return new Contender(name, Contender.Result.OBJECTS, reading);
    }

    private static Contender other(String name, Contender.Reading reading) {
        return new Contender(name, Contender.Result.OTHER, reading);
    }

    long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
