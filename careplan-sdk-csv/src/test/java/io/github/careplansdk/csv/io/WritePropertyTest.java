package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.internal.write.CsvOutput;
import io.github.careplansdk.csv.io.internal.write.RecordCells;
import io.github.careplansdk.csv.json.RandomRecords;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is written is read back the same, for every kind and whatever the rules between cells say. */
class WritePropertyTest {
    @Provide
    Arbitrary<FileKind> csvKinds() {
        return Arbitraries.of(Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage())
                .toList());
    }

    @Property(tries = 500)
    void recordsAreReadBackTheSame(
            @ForAll("csvKinds") FileKind kind, @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count)
            throws IOException {
        RandomRecords random = new RandomRecords(seed);
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(random.of(kind));
        }
        assertThat(read(kind, written(Layouts.published().of(kind), records)).records())
                .isEqualTo(records);
    }

    @Property(tries = 300)
    void whatIsReadAndWrittenAgainIsStable(@ForAll("csvKinds") FileKind kind, @ForAll long seed) throws IOException {
        RandomRecords random = new RandomRecords(seed);
        byte[] first = written(Layouts.published().of(kind), List.of(random.of(kind), random.of(kind)));
        Content content = read(kind, first);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (CsvOutput out = new CsvOutput(again, Layouts.published().of(kind))) {
            for (List<String> cells : content.cells()) {
                out.write(cells.toArray(String[]::new));
            }
        }
        assertThat(again.toByteArray()).isEqualTo(first);
    }

    private record Content(List<Record> records, List<List<String>> cells) {}

    private static Content read(FileKind kind, byte[] bytes) throws IOException {
        List<Record> records = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        try (Rows<? extends Record> rows = CarePlanCsv.read(
                new ByteArrayInputStream(bytes),
                kind,
                Layouts.published().of(kind).record())) {
            rows.forEach(row -> {
                row.record().ifPresent(records::add);
                cells.add(row.cells());
            });
        }
        return new Content(records, cells);
    }

    private static <T extends Record> byte[] written(Layout<T> layout, List<Record> records) throws IOException {
        RecordCells<T> cells = new RecordCells<>(layout);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOutput out = new CsvOutput(bytes, layout)) {
            for (Record record : records) {
                out.write(cells.of(layout.record().cast(record)));
            }
        }
        return bytes.toByteArray();
    }
}
