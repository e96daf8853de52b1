package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few tries of the properties of reading, always the same: mutation tests leave jqwik's out, which never repeat themselves. */
class FixedSeedsTest {
    private static final int SEEDS = 12;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    private interface Property {
        void holds(FileKind kind, long seed) throws Exception;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedFilesAreReadToTheirEnd(long seed) throws Exception {
        forEachKind(seed, new AnyBytesPropertyTest()::goodFilesThatWereDamaged);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void piecesOfCsvAreReadToTheirEnd(long seed) throws Exception {
        forEachKind(seed, new AnyBytesPropertyTest()::randomPiecesOfCsv);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsAreReadBackTheSame(long seed) throws Exception {
        forEachKind(seed, new RoundTripPropertyTest()::rowsAreReadBackTheSame);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void univocityReadsTheSameCells(long seed) throws Exception {
        forEachKind(seed, new RoundTripPropertyTest()::univocityReadsTheSameCells);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recordsThatAreWrittenAreReadBackTheSame(long seed) throws Exception {
        forEachKind(seed, (kind, each) -> new WritePropertyTest().recordsAreReadBackTheSame(kind, each, 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsReadAndWrittenAgainIsStable(long seed) throws Exception {
        forEachKind(seed, new WritePropertyTest()::whatIsReadAndWrittenAgainIsStable);
    }

    private static void forEachKind(long seed, Property property) throws Exception {
        for (FileKind kind : Standard.published().kinds()) {
            if (!kind.isImage()) {
                property.holds(kind, seed);
            }
        }
    }
}
