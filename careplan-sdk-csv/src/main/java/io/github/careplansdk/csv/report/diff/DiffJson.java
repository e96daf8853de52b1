package io.github.careplansdk.csv.report.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.csv.diff.Calendar;
import io.github.careplansdk.csv.diff.CellPair;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.FileDiff;
import io.github.careplansdk.csv.diff.GroupDiff;
import io.github.careplansdk.csv.diff.KindCount;
import io.github.careplansdk.csv.diff.KindDiff;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.diff.Unread;
import io.github.careplansdk.csv.diff.UserDiff;
import io.github.careplansdk.csv.report.internal.JsonFields;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Differences for programs: JSON as {@code docs/diff.schema.json} describes it, in UTF-8. It names users by their insured
 * numbers, and shows cells only if told to, but for those by which records are told apart. Immutable and safe to share.
 */
public final class DiffJson {
    private static final int SCHEMA_VERSION = 1;

    private final boolean values;

    private DiffJson(boolean values) {
        this.values = values;
    }

    /** Returns a report without the values of cells. */
    public static DiffJson create() {
        return new DiffJson(false);
    }

    /** Returns a copy of this report that shows the cells that differ, or does not. They are personal data. */
    public DiffJson showValues(boolean show) {
        return new DiffJson(show);
    }

    /**
     * Writes what differs and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Diff found, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> write(json, found));
    }

    /** What writes an element of an array. */
    private interface Element<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    private static <T> void array(JsonGenerator json, String name, List<T> values, Element<T> element)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            element.write(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Diff found) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("standard", found.edition().label());
        json.writeBooleanField("same", found.isSame());
        json.writeNumberField("sameUsers", found.sameUsers());
        json.writeNumberField("excludedRecords", found.excluded());
        array(json, "kinds", found.kinds(), (out, count) -> {
            out.writeStringField("kind", count.kind().name());
            counts(out, count);
        });
        array(json, "users", found.users(), this::user);
        array(json, "files", found.files(), DiffJson::file);
        array(json, "unread", found.unread(), DiffJson::unread);
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, KindCount count) throws IOException {
        json.writeNumberField("same", count.same());
        json.writeNumberField("added", count.added());
        json.writeNumberField("removed", count.removed());
        json.writeNumberField("changed", count.changed());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void user(JsonGenerator json, UserDiff user) throws IOException {
        json.writeStringField("insurerNumber", user.insurer());
        json.writeStringField("insuredNumber", user.insured());
        array(json, "groups", user.groups(), this::group);
    }

    private void group(JsonGenerator json, GroupDiff group) throws IOException {
        json.writeStringField("change", lower(group.change()));
        side(json, "before", group.before());
        side(json, "after", group.after());
        array(json, "kinds", group.kinds(), this::kind);
        if (group.calendar().isPresent()) {
            json.writeObjectFieldStart("calendar");
            calendar(json, group.calendar().get());
            json.writeEndObject();
        }
    }

    private static void side(JsonGenerator json, String name, Optional<GroupDiff.Group> group) throws IOException {
        if (group.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("lead", group.get().lead().name());
            json.writeStringField("unit", group.get().unit().toString());
            json.writeObjectFieldStart("key");
            for (Map.Entry<String, String> cell : group.get().key().entrySet()) {
                json.writeStringField(cell.getKey(), cell.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void kind(JsonGenerator json, KindDiff kind) throws IOException {
        json.writeStringField("before", kind.before().name());
        json.writeStringField("after", kind.after().name());
        counts(json, kind.count());
        array(json, "common", kind.common(), (out, cell) -> cell(out, cell, values));
        array(json, "records", kind.records(), this::record);
    }

    private void record(JsonGenerator json, RecordDiff record) throws IOException {
        json.writeStringField("change", lower(record.change()));
        place(json, "before", record.before());
        place(json, "after", record.after());
        array(json, "key", record.key(), (out, cell) -> cell(out, cell, true));
        array(json, "cells", record.cells(), (out, cell) -> cell(out, cell, values));
    }

    private static void place(JsonGenerator json, String name, Optional<RecordDiff.Place> place) throws IOException {
        if (place.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("file", place.get().file());
            json.writeNumberField("line", place.get().line());
            json.writeNumberField("row", place.get().row());
            json.writeEndObject();
        }
    }

    private static void cell(JsonGenerator json, CellPair cell, boolean shown) throws IOException {
        json.writeStringField("column", cell.column().nameEn());
        json.writeStringField("name", cell.column().name());
        if (shown) {
            json.writeStringField("before", cell.before());
            json.writeStringField("after", cell.after());
        }
    }

    private static void calendar(JsonGenerator json, Calendar calendar) throws IOException {
        array(json, "days", calendar.days(), (out, day) -> {
            JsonFields.text(out, "before", day.before().map(Object::toString).orElse(""));
            JsonFields.text(out, "after", day.after().map(Object::toString).orElse(""));
        });
        array(json, "services", calendar.services(), (out, service) -> {
            out.writeStringField("providerNumber", service.provider());
            out.writeStringField("serviceCode", service.code());
            JsonFields.text(out, "equipmentCode", service.equipment());
            times(out, "before", service.before());
            times(out, "after", service.after());
        });
    }

    private static void times(JsonGenerator json, String name, List<Long> times) throws IOException {
        json.writeFieldName(name);
        json.writeArray(times.stream().mapToLong(Long::longValue).toArray(), 0, times.size());
    }

    private static void file(JsonGenerator json, FileDiff file) throws IOException {
        json.writeStringField("change", lower(file.change()));
        json.writeStringField("name", file.name());
        JsonFields.text(json, "before", file.before().orElse(""));
        JsonFields.text(json, "after", file.after().orElse(""));
    }

    private static void unread(JsonGenerator json, Unread unread) throws IOException {
        json.writeStringField("side", lower(unread.side()));
        json.writeStringField("code", unread.problem().code().name());
        json.writeStringField("file", unread.problem().location().file());
        JsonFields.number(json, "line", unread.problem().location().line());
        JsonFields.number(json, "row", unread.problem().location().row());
        json.writeNumberField("count", unread.problem().count());
    }
}
