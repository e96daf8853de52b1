package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.internal.Chunks;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All that reading a file brought, to compare. */
record Reading(List<Seen> rows, List<Problem> problems) {
    /** A row, its bytes one character each. */
    record Seen(
            long number,
            long line,
            long offset,
            List<String> cells,
            List<Byte> bytes,
            Optional<? extends Record> record,
            List<Problem> problems) {}

    static Reading of(byte[] bytes, FileKind kind, int bytesAtATime) {
        try (Rows<?> rows = CarePlanCsv.read(
                Chunks.of(bytes, bytesAtATime),
                kind,
                Layouts.published().of(kind).record())) {
            List<Seen> seen = new ArrayList<>();
            for (Row<?> row : rows) {
                seen.add(new Seen(
                        row.number(),
                        row.line(),
                        row.offset(),
                        row.cells(),
                        boxed(row.bytes()),
                        row.record(),
                        row.problems()));
            }
            return new Reading(seen, rows.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> boxed = new ArrayList<>();
        for (byte b : bytes) {
            boxed.add(b);
        }
        return boxed;
    }

    /**
     * Rows follow each other, are where they say they are, and all between them is line ends; so nothing of the file is
     * lost but a byte order mark in front, a row of names, and 0x1A.
     */
    void checkPlaces(byte[] file) {
        Seen before = null;
        for (Seen row : rows) {
            int from = Math.toIntExact(row.offset());
            assertThat(boxed(Arrays.copyOfRange(file, from, from + row.bytes().size())))
                    .isEqualTo(row.bytes());
            if (before != null) {
                int end = Math.toIntExact(before.offset()) + before.bytes().size();
                assertThat(row.offset()).isGreaterThan(end);
                assertThat(row.number()).isGreaterThan(before.number());
                assertThat(row.line())
                        .isEqualTo(before.line() + lineEnds(file, Math.toIntExact(before.offset()), from));
                for (int i = end; i < from; i++) {
                    assertThat(file[i]).isIn((byte) '\r', (byte) '\n', (byte) 0x1A);
                }
            }
            long lastLine = row.line() + lineEnds(file, from, from + row.bytes().size());
            for (Problem problem : row.problems()) {
                assertThat(problem.location().line())
                        .isBetween(row.line(), problem.code() == ProblemCode.UNCLOSED_QUOTE ? lastLine : row.line());
                assertThat(problem.location().row()).isEqualTo(row.number());
            }
            before = row;
        }
        if (before != null) {
            for (int i = Math.toIntExact(before.offset()) + before.bytes().size(); i < file.length; i++) {
                assertThat(file[i]).isIn((byte) '\r', (byte) '\n', (byte) 0x1A);
            }
        }
    }

    private static long lineEnds(byte[] file, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            if (file[i] == '\n' || (file[i] == '\r' && (i + 1 == file.length || file[i + 1] != '\n'))) {
                count++;
            }
        }
        return count;
    }
}
