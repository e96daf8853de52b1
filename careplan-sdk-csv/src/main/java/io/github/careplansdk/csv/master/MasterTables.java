package io.github.careplansdk.csv.master;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Master data that were read. */
final class MasterTables implements MasterData {
    private final DatedValues<ServiceCode, Service> services = new DatedValues<>();
    private final DatedValues<OfficeNumber, String> offices = new DatedValues<>();
    private final DatedValues<InsurerNumber, String> insurers = new DatedValues<>();
    private final Map<ServiceType, YearMonth> firstMonths = new EnumMap<>(ServiceType.class);

    /**
     * Adds a line.
     *
     * @throws CarePlanException if it cannot be read, or is about the same code and months as an earlier one
     */
    void add(MasterLine line) {
        switch (line.kind()) {
            case SERVICE -> addService(line);
            case OFFICE -> offices.put(line.officeNumber(), line, line.nameOnly());
            case INSURER -> insurers.put(line.insurerNumber(), line, line.nameOnly());
        }
    }

    private void addService(MasterLine line) {
        ServiceCode code = line.serviceCode();
        services.put(code, line, line.service());
        firstMonths.merge(code.type().orElseThrow(), line.from(), (one, other) -> one.isBefore(other) ? one : other);
    }

    boolean isEmpty() {
        return services.isEmpty() && offices.isEmpty() && insurers.isEmpty();
    }

    @Override
    public Optional<Service> service(ServiceCode code, YearMonth month) {
        return services.in(code, month);
    }

    @Override
    public boolean hasAllOf(ServiceType type, YearMonth month) {
        YearMonth first = firstMonths.get(type);
        return first != null && !month.isBefore(first);
    }

    @Override
    public Optional<String> officeName(OfficeNumber number, YearMonth month) {
        return offices.in(number, month);
    }

    @Override
    public Optional<String> insurerName(InsurerNumber number, YearMonth month) {
        return insurers.in(number, month);
    }
}
