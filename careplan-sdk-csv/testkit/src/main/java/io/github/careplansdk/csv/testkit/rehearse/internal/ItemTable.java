package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.testkit.rehearse.ItemRows;
import io.github.careplansdk.csv.testkit.rehearse.Rehearsal;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalItem;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalPattern;
import io.github.careplansdk.csv.testkit.rehearse.StandardSection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code items.tsv}, which declares the cases, and finds their rows in the samples. */
public final class ItemTable {
    private static final String TABLE = "items.tsv";
    private static final int PARTS = 7;
    private static final String ALL = "*";

    private ItemTable() {}

    /** A line of the table. */
    private record Line(
            String id, String topic, String section, String kinds, String user, String where, String columns) {
        static Line of(String text) {
            String[] parts = text.split("\t", -1);
            String[] all = new String[PARTS];
            for (int i = 0; i < PARTS; i++) {
                all[i] = i < parts.length ? parts[i].strip() : "";
            }
            return new Line(all[0], all[1], all[2], all[3], all[4], all[5], all[6]);
        }
    }

    /** Returns the cases of a pattern. */
    public static List<Item> of(RehearsalPattern pattern, ReadFiles samples) throws IOException {
        List<Item> items = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Line line : lines()) {
            if (!line.id().isEmpty() && !lines.isEmpty()) {
                add(pattern, lines, samples, items);
                lines.clear();
            }
            lines.add(line);
        }
        add(pattern, lines, samples, items);
        return List.copyOf(items);
    }

    private static List<Line> lines() throws IOException {
        try (InputStream in = Rehearsal.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks items.tsv: build it again.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(Line::of)
                    .toList();
        }
    }

    private static void add(RehearsalPattern pattern, List<Line> lines, ReadFiles samples, List<Item> items) {
        Line first = lines.get(0);
        if (!first.id().startsWith(pattern.name())) {
            return;
        }
        List<Item.Part> parts = lines.stream()
                .flatMap(line -> Stream.of(line.kinds().split(" "))
                        .filter(kind -> !kind.isEmpty())
                        .map(kind -> part(line, kind, samples)))
                .toList();
        List<ItemRows> rows =
                parts.stream().flatMap(part -> part.rows().stream()).toList();
        StandardSection section = StandardSection.valueOf(first.section());
        items.add(new Item(new RehearsalItem(first.id(), first.topic(), section, rows), parts));
    }

    private static Item.Part part(Line line, String kindName, ReadFiles samples) {
        FileKind kind = Standard.published().kind(kindName).orElseThrow();
        List<Column> columns = columns(kind, line.columns());
        Set<String> users = new LinkedHashSet<>();
        List<ItemRows> places = new ArrayList<>();
        for (ReadFile file : samples.of(kind)) {
            List<? extends Row<?>> rows =
                    file.rows().stream().filter(row -> isMeant(line, file, row)).toList();
            rows.forEach(row -> users.add(file.insured(row)));
            if (!rows.isEmpty()) {
                List<Long> numbers = new ArrayList<>();
                rows.forEach(row -> numbers.add(row.number()));
                places.add(new ItemRows(kind, file.path(), numbers, columns));
            }
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("No sample has the rows of " + line + ".");
        }
        boolean whole = line.where().isEmpty() && columns.isEmpty();
        List<FileKind> deleted = Standard.published()
                .newest()
                .deletedBy(kind)
                .map(UnitFamily::deleted)
                .orElse(List.of());
        return new Item.Part(kind, users, places, whole, deleted);
    }

    private static boolean isMeant(Line line, ReadFile file, Row<?> row) {
        boolean user = line.user().equals(ALL) || line.user().equals(file.insured(row));
        return user
                && Stream.of(line.where().split(";"))
                        .filter(condition -> !condition.isEmpty())
                        .map(condition -> condition.split("=", 2))
                        .allMatch(condition -> file.cell(row, condition[0]).equals(condition[1]));
    }

    private static List<Column> columns(FileKind kind, String names) {
        List<Column> all = List.copyOf(Layouts.published().of(kind).columns());
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> all.stream().filter(column -> isNamed(column, name)))
                .distinct()
                .toList();
    }

    private static boolean isNamed(Column column, String name) {
        return name.endsWith(ALL)
                ? column.nameEn().startsWith(name.substring(0, name.length() - 1))
                : column.nameEn().equals(name);
    }
}
