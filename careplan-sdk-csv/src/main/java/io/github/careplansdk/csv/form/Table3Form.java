package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.csv.form.internal.CellText;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormRow;
import io.github.careplansdk.csv.form.internal.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 第３表: 週間サービス計画表. */
record Table3Form(List<FormRow> rows, Person person) implements Form {
    /** What is shown of a row whose day or times cannot be read. */
    private static final List<String> UNPLACED = List.of(
            "dayOfWeek",
            "startTime",
            "endTime",
            "serviceContent",
            "activityStartTime",
            "activityEndTime",
            "dailyActivity");

    private static final double MILLIMETRES_A_MINUTE = 0.092;

    /** A part of the day by name, and the minute at which it begins. */
    private enum Part {
        NIGHT("深夜", 0),
        EARLY("早朝", 6),
        MORNING("午前", 8),
        AFTERNOON("午後", 12),
        EVENING("夜間", 18),
        LATE("深夜", 22);

        private final String label;
        private final int from;

        Part(String label, int hour) {
            this.label = label;
            this.from = hour * 60;
        }

        private int to() {
            return this == LATE ? WeekGrid.DAY : values()[ordinal() + 1].from;
        }
    }

    @Override
    public Heading heading() {
        FieldText created = rows.get(0).field("createdDate").between("作成年月日　", "");
        return new Heading("第３表", FieldText.of("週間サービス計画表"), created, person.name(), false);
    }

    @Override
    public Markup body() {
        List<WeekGrid.Entry> entries = new ArrayList<>();
        List<List<FieldText>> unplaced = new ArrayList<>();
        for (FormRow row : rows) {
            List<WeekGrid.Entry> placed = new ArrayList<>(service(row));
            placed.addAll(activity(row));
            entries.addAll(placed);
            if (placed.isEmpty() && row.field("nonWeeklyService").isEmpty()) {
                unplaced.add(UNPLACED.stream().map(row::field).toList());
            }
        }
        return FormTemplates.TABLE3.fill(Map.of(
                "times", times(new WeekGrid(entries)),
                "notWeekly", RowGroups.texts(rows, "nonWeeklyService"),
                "unplaced", unplaced));
    }

    private static List<WeekGrid.Entry> service(FormRow row) {
        OptionalInt day = row.code("dayOfWeek").stream()
                .mapToInt(code -> Integer.parseInt(code.code()) - 1)
                .findFirst();
        return day.isEmpty() ? List.of() : entries(row, day.getAsInt(), "startTime", "endTime", "serviceContent");
    }

    private static List<WeekGrid.Entry> activity(FormRow row) {
        return entries(row, WeekGrid.ACTIVITIES, "activityStartTime", "activityEndTime", "dailyActivity");
    }

    private static List<WeekGrid.Entry> entries(FormRow row, int column, String start, String end, String what) {
        OptionalInt from = row.minutes(start);
        OptionalInt to = row.minutes(end);
        return from.isEmpty() || to.isEmpty()
                ? List.of()
                : WeekGrid.entries(column, from.getAsInt(), to.getAsInt(), row.field(what));
    }

    /** The rows of the week: for each time the cells that begin at it. */
    private static List<Map<String, ?>> times(WeekGrid grid) {
        List<Map<String, ?>> times = new ArrayList<>();
        for (int i = 0; i + 1 < grid.times().size(); i++) {
            int from = grid.times().get(i);
            double height = (grid.times().get(i + 1) - from) * MILLIMETRES_A_MINUTE;
            times.add(Map.of(
                    "height", String.format(Locale.ROOT, "%.2f", height),
                    "part", part(grid, from),
                    "hour", hour(grid, from),
                    "cells",
                            IntStream.rangeClosed(0, WeekGrid.ACTIVITIES)
                                    .mapToObj(column -> cell(grid, column, from))
                                    .flatMap(Optional::stream)
                                    .toList()));
        }
        return times;
    }

    private static Optional<Map<String, ?>> part(WeekGrid grid, int from) {
        return Stream.of(Part.values())
                .filter(part -> part.from == from)
                .<Map<String, ?>>map(part -> Map.of("label", part.label, "rows", grid.rows(from, part.to())))
                .findFirst();
    }

    private static Optional<Map<String, ?>> hour(WeekGrid grid, int from) {
        return from % WeekGrid.LINE == 0
                ? Optional.of(Map.of("label", CellText.clock(from), "rows", grid.rows(from, from + WeekGrid.LINE)))
                : Optional.empty();
    }

    private static Optional<Map<String, ?>> cell(WeekGrid grid, int column, int from) {
        Optional<WeekGrid.Block> here = grid.blocks(column).stream()
                .filter(block -> block.from() <= from && from < block.to())
                .findFirst();
        if (here.isPresent()) {
            return here.filter(block -> block.from() == from)
                    .map(block -> cell("service", grid.rows(from, block.to()), block.entries()));
        }
        boolean begins =
                from % WeekGrid.LINE == 0 || grid.blocks(column).stream().anyMatch(block -> block.to() == from);
        return begins
                ? Optional.of(cell("free", grid.rows(from, grid.freeUntil(column, from)), List.of()))
                : Optional.empty();
    }

    private static Map<String, ?> cell(String style, int rows, List<WeekGrid.Entry> entries) {
        return Map.of(
                "style", style,
                "rows", rows,
                "entries",
                        entries.stream()
                                .map(entry -> Map.of("time", entry.time(), "what", entry.what()))
                                .toList());
    }
}
