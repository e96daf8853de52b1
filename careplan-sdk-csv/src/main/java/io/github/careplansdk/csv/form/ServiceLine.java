package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A line of 第６表: one service of a provider at one time of the day, as planned and as done, day by day. */
final class ServiceLine {
    private static final List<String> IDENTITY = List.of(
            "providerNumber",
            "satelliteNumber",
            "serviceCode",
            "startTime",
            "endTime",
            "taisCode",
            "notifiedEquipmentCode",
            "equipmentName",
            "detailNumber",
            "over30Days");

    private final FormRow service;
    private final Days planned = new Days();
    private final Days done = new Days();

    private ServiceLine(FormRow service) {
        this.service = service;
    }

    /** The counts of a month. */
    static final class Days {
        private final Map<Integer, Integer> counts = new TreeMap<>();
        private final Map<Integer, FieldText> faults = new TreeMap<>();
        private final List<FieldText> undated = new ArrayList<>();

        private void add(FormRow row, Optional<YearMonth> month) {
            Optional<LocalDate> date = row.date("serviceDate");
            boolean placed = date.isPresent() && (month.isEmpty() || month.get().equals(YearMonth.from(date.get())));
            if (!placed) {
                FieldText shown = row.field("serviceDate");
                undated.add(
                        new FieldText(shown.text(), Optional.of(shown.fault().orElse("対象年月の日付ではありません。"))));
                return;
            }
            int day = date.get().getDayOfMonth();
            row.number("count")
                    .ifPresentOrElse(
                            count -> counts.merge(day, count, Integer::sum),
                            () -> faults.put(day, unread(row.field("count"))));
        }

        private static FieldText unread(FieldText count) {
            return new FieldText(count.text(), Optional.of(count.fault().orElse("回数がありません。")));
        }

        /** What stands on a day. */
        FieldText on(int day) {
            return faults.getOrDefault(
                    day, counts.containsKey(day) ? FieldText.of(String.valueOf(counts.get(day))) : FieldText.NOTHING);
        }

        /** The sum, or nothing where there is none. */
        FieldText sum() {
            int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
            return counts.isEmpty() ? FieldText.NOTHING : FieldText.of(String.valueOf(sum));
        }

        /** The dates that are on no day of the month. */
        List<FieldText> undated() {
            return List.copyOf(undated);
        }
    }

    /** The lines of plan and results: by provider, service type and time; providers and types in the order of the files. */
    static List<ServiceLine> of(List<FormRow> plan, List<FormRow> results, Optional<YearMonth> month) {
        Map<List<String>, ServiceLine> lines = new LinkedHashMap<>();
        plan.forEach(row -> line(lines, row).planned.add(row, month));
        results.forEach(row -> line(lines, row).done.add(row, month));
        List<String> providers = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (ServiceLine line : lines.values()) {
            providers.add(line.service.raw("providerNumber"));
            types.add(line.type());
        }
        return lines.values().stream()
                .sorted(Comparator.comparing(
                                (ServiceLine line) -> providers.indexOf(line.service.raw("providerNumber")))
                        .thenComparing(line -> types.indexOf(line.type()))
                        .thenComparing(line -> line.service.raw("startTime"))
                        .thenComparing(line -> line.service.raw("endTime")))
                .toList();
    }

    private static ServiceLine line(Map<List<String>, ServiceLine> lines, FormRow row) {
        List<String> identity = IDENTITY.stream().map(row::raw).toList();
        return lines.computeIfAbsent(identity, unused -> new ServiceLine(row));
    }

    private String type() {
        String code = service.raw("serviceCode");
        return code.length() < 2 ? code : code.substring(0, 2);
    }

    /** The first row of the line, which names the service. */
    FormRow service() {
        return service;
    }

    Days planned() {
        return planned;
    }

    Days done() {
        return done;
    }

    /** Whether a day may be claimed pro rata (日割対象日). */
    boolean isProRated(int day) {
        String days = service.raw("proRatedDays");
        return days.length() == DaySet.of(List.of()).toString().length() && days.charAt(day - 1) == '1';
    }
}
