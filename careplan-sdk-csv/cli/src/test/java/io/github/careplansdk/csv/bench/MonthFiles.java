package io.github.careplansdk.csv.bench;

import io.github.careplansdk.csv.bench.PlannedService.Provider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes plans and results of invented users, in which the validator finds nothing. */
final class MonthFiles {
    private static final String OFFICE = "9970100011";
    private static final String PLANNED_ON = "20260325";
    private static final String MANAGER = "架空 三郎";
    private static final Provider RECEIVER = Provider.of(0);

    private MonthFiles() {}

    /** Writes a table 6 of about so many bytes, with its table 7 and supplement; all in one folder. */
    static Path writePlan(Path folder, long bytes) throws IOException {
        String address = "_202604_" + OFFICE + "_43_" + RECEIVER.number() + "_11_20260325101000.CSV";
        Path table6 = folder.resolve("UPPLAN" + address);
        try (CsvRows plan = new CsvRows(table6);
                CsvRows table7 = new CsvRows(folder.resolve("UPSIKYU" + address));
                CsvRows supplement = new CsvRows(folder.resolve("UPHOSOKU" + address))) {
            for (int number = 1; plan.bytes() < bytes; number++) {
                PlannedUser user = PlannedUser.of(number, RECEIVER);
                writeTable6(plan, user, PLANNED_ON, OFFICE);
                writeTable7(table7, user);
                writeSupplement(supplement, user);
            }
        }
        return table6;
    }

    /** Writes as many files of results, of about so many bytes each: a bulk in which each file is a unit. */
    static void writeResults(Path folder, int files, long bytes) throws IOException {
        for (int file = 0; file < files; file++) {
            Provider provider = new Provider(String.valueOf(9_970_200_000L + file), "見本ヘルパーステーション");
            String name = String.format(
                    "UPJSK_202604_%s_11_%s_43_202605011%05d.CSV",
                    provider.number(), OFFICE, file / 60 * 100 + file % 60);
            try (CsvRows results = new CsvRows(folder.resolve(name))) {
                for (int number = 1; results.bytes() < bytes; number++) {
                    PlannedUser user = PlannedUser.ofHomeHelp(file * 10_000 + number, provider);
                    writeTable6(results, user, "20260501", provider.number());
                }
            }
        }
    }

    /** A user's month, day by day. */
    private static void writeTable6(CsvRows rows, PlannedUser user, String created, String updatedBy)
            throws IOException {
        for (int day = 1; day <= 30; day++) {
            for (PlannedService service : user.services()) {
                if (service.days().contains(day)) {
                    rows.codes("202407", user.insurer(), user.insured(), created, "202604", OFFICE)
                            .texts(MANAGER)
                            .codes(service.units())
                            .empty(1)
                            .codes(20260400 + day)
                            .empty(1)
                            .codes(service.start(), service.end(), 1, service.code())
                            .codes(service.equipment().taisCode())
                            .empty(1)
                            .texts(service.equipment().name())
                            .codes(service.equipment().detail())
                            .codes(service.provider().number())
                            .texts(service.provider().name())
                            .empty(1)
                            .codes(0, updatedBy)
                            .empty(1)
                            .end();
                }
            }
        }
    }

    private static void writeTable7(CsvRows rows, PlannedUser user) throws IOException {
        Map<String, List<PlannedService>> byType = user.services().stream()
                .collect(Collectors.groupingBy(PlannedService::type, LinkedHashMap::new, Collectors.toList()));
        for (List<PlannedService> services : byType.values()) {
            for (PlannedService service : services) {
                writeTable7Row(
                        rows,
                        user,
                        service,
                        service.code(),
                        service.units(),
                        service.days().size(),
                        List.of(service));
            }
            PlannedService first = services.get(0);
            if (services.size() > 1) {
                List<PlannedService> within =
                        services.stream().filter(PlannedService::withinLimit).toList();
                List<PlannedService> outside = services.stream()
                        .filter(service -> !service.withinLimit())
                        .toList();
                writeTable7Row(rows, user, first, first.type() + "AAAA", 0, 0, within);
                if (!outside.isEmpty()) {
                    writeTable7Row(rows, user, first, first.type() + "EEEE", 0, 0, outside);
                }
            }
        }
        PlannedService all = PlannedService.visit(new Provider("9999999999", ""), "999999", 0, "", "", List.of());
        writeTable7Row(rows, user, all, all.code(), 0, 0, user.services());
    }

    private static void writeTable7Row(
            CsvRows rows,
            PlannedUser user,
            PlannedService service,
            String code,
            int units,
            int count,
            List<PlannedService> summed)
            throws IOException {
        int all = summed.stream().mapToInt(PlannedService::serviceUnits).sum();
        int managed = summed.stream()
                .filter(PlannedService::withinLimit)
                .mapToInt(PlannedService::serviceUnits)
                .sum();
        boolean detail = code.equals(service.code()) && units > 0;
        rows.codes("202407", user.insurer(), user.insured(), PLANNED_ON, "202604")
                .texts(service.provider().name())
                .codes(service.provider().number())
                .empty(1)
                .codes(code, detail ? service.equipment().taisCode() : "")
                .empty(1)
                .texts(detail ? service.equipment().name() : "")
                .codes(units)
                .empty(2)
                .codes(count, all, managed > 0 ? managed : "")
                .empty(14)
                .codes(0, "9999999999", "0001", OFFICE)
                .empty(1)
                .end();
    }

    private static void writeSupplement(CsvRows rows, PlannedUser user) throws IOException {
        rows.codes("202407", user.insurer(), user.insured(), "00000000")
                .texts("ミホン タロウ", "見本 太郎")
                .codes(1 + user.number() % 2, 19300101 + user.number() % 20 * 10_000 + user.number() % 28, "000-0000")
                .texts("架空県例示市", "見本町９丁目" + user.number() + "番")
                .codes("00-0000-0000", "20250401", "20250401", "20280331", 2)
                .empty(1)
                .codes(25, 36217)
                .empty(36 + 4)
                .codes(OFFICE, OFFICE)
                .empty(1)
                .codes("202604")
                .end();
    }
}
