package io.github.careplansdk.csv.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** 第３表: 週間サービス計画表. */
record Table3Form(List<FormRow> rows, Person person) implements Form {
    private static final List<String> DAYS = List.of("月", "火", "水", "木", "金", "土", "日");
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
        FieldText created = rows.get(0).show("createdDate").between("作成年月日　", "");
        return new Heading("第３表", FieldText.of("週間サービス計画表"), created, person.name(), false);
    }

    @Override
    public void writeTo(Paper paper) {
        List<WeekGrid.Entry> entries = new ArrayList<>();
        List<FormRow> unplaced = new ArrayList<>();
        for (FormRow row : rows) {
            List<WeekGrid.Entry> placed = new ArrayList<>(service(row));
            placed.addAll(activity(row));
            entries.addAll(placed);
            if (placed.isEmpty() && row.show("nonWeeklyService").isEmpty()) {
                unplaced.add(row);
            }
        }
        writeWeek(paper, new WeekGrid(entries));
        writeRest(paper, unplaced);
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
                : WeekGrid.entries(column, from.getAsInt(), to.getAsInt(), row.show(what));
    }

    private static void writeWeek(Paper paper, WeekGrid grid) {
        paper.table("grid week", () -> {
            paper.columns(7, 11, 30, 30, 30, 30, 30, 30, 30, 44);
            paper.heads(() -> paper.row(() -> {
                paper.th("", 2, 1);
                DAYS.forEach(paper::th);
                paper.th("主な日常生活上の活動");
            }));
            paper.rows(() -> {
                for (int i = 0; i + 1 < grid.times().size(); i++) {
                    int from = grid.times().get(i);
                    int to = grid.times().get(i + 1);
                    paper.row((to - from) * MILLIMETRES_A_MINUTE, () -> writeTime(paper, grid, from));
                }
            });
        });
    }

    /** The cells that begin at a time. */
    private static void writeTime(Paper paper, WeekGrid grid, int from) {
        for (Part part : Part.values()) {
            if (part.from == from) {
                paper.th("part", part.label, 1, grid.rows(from, part.to()));
            }
        }
        if (from % WeekGrid.LINE == 0) {
            int rows = grid.rows(from, from + WeekGrid.LINE);
            paper.td("hour", 1, rows, () -> paper.text(CellText.clock(from)));
        }
        for (int column = 0; column <= WeekGrid.ACTIVITIES; column++) {
            writeColumn(paper, grid, column, from);
        }
    }

    private static void writeColumn(Paper paper, WeekGrid grid, int column, int from) {
        Optional<WeekGrid.Block> here = grid.blocks(column).stream()
                .filter(block -> block.from() <= from && from < block.to())
                .findFirst();
        if (here.isEmpty()) {
            boolean begins =
                    from % WeekGrid.LINE == 0 || grid.blocks(column).stream().anyMatch(block -> block.to() == from);
            if (begins) {
                paper.td("free", 1, grid.rows(from, grid.freeUntil(column, from)), () -> {});
            }
        } else if (here.get().from() == from) {
            paper.td(
                    "service",
                    1,
                    grid.rows(from, here.get().to()),
                    () -> here.get().entries().forEach(entry -> writeEntry(paper, entry)));
        }
    }

    private static void writeEntry(Paper paper, WeekGrid.Entry entry) {
        paper.block("", () -> {
            paper.span("time", () -> paper.text(entry.time()));
            paper.text(" ");
            paper.show(entry.what());
        });
    }

    private void writeRest(Paper paper, List<FormRow> unplaced) {
        paper.table("grid rest", () -> {
            paper.columns(18, 82);
            paper.rows(() -> {
                paper.row(12, () -> {
                    paper.th("週単位以外のサービス");
                    paper.td("long", () -> RowGroups.showAll(paper, rows, "nonWeeklyService"));
                });
                if (!unplaced.isEmpty()) {
                    paper.row(() -> {
                        paper.th("曜日・時刻が読めないもの");
                        paper.td("long", () -> unplaced.forEach(row -> writeUnplaced(paper, row)));
                    });
                }
            });
        });
    }

    private static void writeUnplaced(Paper paper, FormRow row) {
        paper.block("", () -> {
            for (String column : List.of(
                    "dayOfWeek",
                    "startTime",
                    "endTime",
                    "serviceContent",
                    "activityStartTime",
                    "activityEndTime",
                    "dailyActivity")) {
                paper.show(row.show(column));
                paper.text(" ");
            }
        });
    }
}
