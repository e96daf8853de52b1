package io.github.careplansdk.csv.exchange;

import static io.github.careplansdk.csv.export.SampleRows.validator;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.BulkFolder.WrittenUnit;
import io.github.careplansdk.csv.export.OutgoingUnit.OutgoingFile;
import io.github.careplansdk.csv.export.SendingOffice;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** What one office exports, the others apply to the state it has, in whatever order and however often it arrives. */
class ExportImportPropertyTest {
    private final Validator validator = validator();

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void receiversEndAsTheSenderMeans(@ForAll long seed) throws IOException {
        check(seed);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Tag("full")
    void receiversOfManyEndAsTheSenderMeans(@ForAll long seed) throws IOException {
        check(seed);
    }

    private void check(long seed) throws IOException {
        Path temp = Files.createTempDirectory("exchange");
        try {
            check(new Random(seed), temp);
        } finally {
            delete(temp);
        }
    }

    private void check(Random random, Path temp) throws IOException {
        SendingOffice office = new SendingOffice(random);
        List<WrittenUnit> sent = new ArrayList<>();
        for (int act = 4 + random.nextInt(10); act > 0; act--) {
            sent.addAll(BulkFolder.of(temp.resolve("out" + act), validator)
                    .write(office.act().units()));
        }
        assertThat(sent).allSatisfy(unit -> {
            assertThat(unit.isWritten()).isTrue();
            assertThat(unit.report().problems()).isEmpty();
        });
        Map<OfficeNumber, ReferenceStore> stores = deliver(sent, random, temp);
        for (Office receiver : SendingOffice.RECEIVERS) {
            ReferenceStore store = stores.getOrDefault(receiver.number(), new ReferenceStore());
            assertThat(store.records()).as("%s", receiver).isEqualTo(office.expected(receiver));
        }
    }

    /** Batches of units in any order, some of which come twice, each of them for several receivers. */
    private Map<OfficeNumber, ReferenceStore> deliver(List<WrittenUnit> sent, Random random, Path temp)
            throws IOException {
        List<WrittenUnit> waiting = new ArrayList<>(sent);
        sent.stream().filter(unit -> random.nextInt(4) == 0).forEach(waiting::add);
        Collections.shuffle(waiting, random);
        Map<OfficeNumber, ReferenceStore> stores = new HashMap<>();
        while (!waiting.isEmpty()) {
            Path batch = Files.createTempDirectory(temp, "in");
            for (int units = 1 + random.nextInt(6); units > 0 && !waiting.isEmpty(); units--) {
                copy(waiting.remove(0), batch);
            }
            Import received = Importer.of(validator).read(batch);
            assertThat(received.isComplete()).isTrue();
            for (IncomingUnit unit : received.units()) {
                stores.computeIfAbsent(unit.id().address().to(), number -> new ReferenceStore())
                        .apply(unit);
            }
        }
        return stores;
    }

    private static void copy(WrittenUnit unit, Path batch) throws IOException {
        for (OutgoingFile file : unit.unit().files()) {
            Path target = batch.resolve(file.name().text());
            if (!Files.exists(target)) {
                Files.copy(unit.bulk().orElseThrow().resolve(file.name().text()), target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
