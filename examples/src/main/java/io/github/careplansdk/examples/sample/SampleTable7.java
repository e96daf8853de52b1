package io.github.careplansdk.examples.sample;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.csv.testkit.sample.SampleUser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Table 7: for each user a row for each service, subtotals for service types of several rows, and a grand total. The
 * costs of a service type stand in the rows that close it: its subtotals, or its only row.
 */
final class SampleTable7 {
    private final CsvFile file = new CsvFile(FileKind.UPSIKYU);
    private final String createdDate;

    SampleTable7(String createdDate) {
        this.createdDate = createdDate;
    }

    CsvFile file() {
        return file;
    }

    /** Adds the rows of a user. */
    void add(SampleUser user, List<SampleService> services) {
        Map<String, List<SampleService>> byType = services.stream()
                .collect(Collectors.groupingBy(SampleService::type, LinkedHashMap::new, Collectors.toList()));
        List<Amounts> closing = new ArrayList<>();
        byType.values().forEach(ofType -> closing.addAll(addServiceType(user, ofType)));
        CsvFile.Row grandTotal = addRow(user, ServiceCode.GRAND_TOTAL.value())
                .set("providerNumber", OfficeNumber.ALL_OFFICES)
                .set("units", 0)
                .set("count", 0);
        Amounts.sum(closing).fill(grandTotal);
    }

    private List<Amounts> addServiceType(SampleUser user, List<SampleService> services) {
        List<CsvFile.Row> details = new ArrayList<>();
        for (SampleService service : services) {
            CsvFile.Row detail = addRow(user, service.code());
            service.fillTable7(detail);
            details.add(detail);
        }
        List<SampleService> within =
                services.stream().filter(SampleService::isWithinLimit).toList();
        List<SampleService> outside =
                services.stream().filter(service -> !service.isWithinLimit()).toList();
        if (services.size() == 1) {
            return List.of(close(details.get(0), user, services));
        }
        List<Amounts> closing = new ArrayList<>();
        closing.add(close(addSubtotal(user, services.get(0), "AAAA"), user, within));
        if (!outside.isEmpty()) {
            closing.add(close(addSubtotal(user, services.get(0), "EEEE"), user, outside));
        }
        return closing;
    }

    private CsvFile.Row addSubtotal(SampleUser user, SampleService service, String suffix) {
        CsvFile.Row subtotal = addRow(user, service.type() + suffix);
        service.fillProvider(subtotal);
        return subtotal.set("units", 0).set("count", 0);
    }

    private static Amounts close(CsvFile.Row row, SampleUser user, List<SampleService> services) {
        Amounts amounts = Amounts.of(services, user);
        amounts.fill(row);
        row.set("unitPrice", BigDecimal.valueOf(services.get(0).price(), 2)).set("benefitRate", user.benefitRate());
        return amounts;
    }

    private CsvFile.Row addRow(SampleUser user, String serviceCode) {
        return UserRows.add(file, user)
                .set("createdDate", createdDate)
                .set("serviceMonth", SampleMonth.MONTH_DIGITS)
                .set("serviceCode", serviceCode)
                .set("over30Days", 0)
                .set("fixedOffice", OfficeNumber.ALL_OFFICES)
                .set("enteredBy", "0001")
                .set("updatedByOffice", SampleOffice.CARE_OFFICE.number());
    }

    /**
     * Units and yen.
     *
     * @param serviceUnits サービス単位
     * @param managedUnits 給付管理単位数: those that count towards the benefit limit
     * @param cost 費用総額
     * @param claim 保険／事業費請求額
     */
    private record Amounts(int serviceUnits, int managedUnits, int cost, int claim) {
        /** The amounts of services of one type. Parts of a yen are dropped. */
        static Amounts of(List<SampleService> services, SampleUser user) {
            int units = services.stream().mapToInt(SampleService::serviceUnits).sum();
            int managed = services.stream()
                    .filter(SampleService::isWithinLimit)
                    .mapToInt(SampleService::serviceUnits)
                    .sum();
            int cost = units * services.get(0).price() / 100;
            return new Amounts(units, managed, cost, cost * user.benefitRate() / 100);
        }

        static Amounts sum(List<Amounts> parts) {
            return parts.stream().reduce(new Amounts(0, 0, 0, 0), Amounts::plus);
        }

        private Amounts plus(Amounts other) {
            return new Amounts(
                    serviceUnits + other.serviceUnits,
                    managedUnits + other.managedUnits,
                    cost + other.cost,
                    claim + other.claim);
        }

        void fill(CsvFile.Row row) {
            row.set("serviceUnits", serviceUnits)
                    .set("totalCost", cost)
                    .set("insuranceClaim", claim)
                    .set("userCopay", cost - claim)
                    .set("userFullPayment", 0);
            if (managedUnits > 0) {
                row.set("managedUnits", managedUnits)
                        .set("benefitLimitExcessUnits", 0)
                        .set("benefitLimitUnits", managedUnits);
            }
        }
    }
}
