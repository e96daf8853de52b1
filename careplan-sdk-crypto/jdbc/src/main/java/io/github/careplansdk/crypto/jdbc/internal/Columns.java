package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.jdbc.StoreCode;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What columns hold as text: units by their names, lists as JSON. */
final class Columns {
    private record Files(List<FileInUnit> files) {}

    private record KeptBodies(List<KeptBody> bodies) {}

    private Columns() {}

    static String ofFiles(List<FileInUnit> files) {
        return json(new Files(files));
    }

    static String ofBodies(List<KeptBody> bodies) {
        return bodies.isEmpty() ? "" : json(new KeptBodies(bodies));
    }

    /** Returns the JSON of a record. */
    static String json(Record value) {
        return new String(Json.line(value), StandardCharsets.UTF_8).strip();
    }

    static List<FileInUnit> files(String column, String table, String unit) throws StoreException {
        return Json.read(column.getBytes(StandardCharsets.UTF_8), Files.class)
                .map(Files::files)
                .orElseThrow(() -> damaged(table, unit));
    }

    static List<KeptBody> bodies(String column, String table, String unit) throws StoreException {
        return column.isEmpty()
                ? List.of()
                : Json.read(column.getBytes(StandardCharsets.UTF_8), KeptBodies.class)
                        .map(KeptBodies::bodies)
                        .orElseThrow(() -> damaged(table, unit));
    }

    static UnitId unit(String column, String table) throws StoreException {
        return UnitKey.parse(column).orElseThrow(() -> damaged(table, "?"));
    }

    static StoreException damaged(String table, String unit) {
        return new StoreException(Finding.of(StoreCode.ROW_DAMAGED, table, unit));
    }
}
