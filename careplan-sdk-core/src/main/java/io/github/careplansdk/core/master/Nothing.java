package io.github.careplansdk.core.master;

import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import java.time.YearMonth;
import java.util.Optional;

/** Master data that know nothing. */
enum Nothing implements MasterData {
    INSTANCE;

    @Override
    public Optional<Service> service(ServiceCode code, YearMonth month) {
        return Optional.empty();
    }

    @Override
    public boolean hasAllOf(ServiceType type, YearMonth month) {
        return false;
    }

    @Override
    public Optional<String> officeName(OfficeNumber number, YearMonth month) {
        return Optional.empty();
    }

    @Override
    public Optional<String> insurerName(InsurerNumber number, YearMonth month) {
        return Optional.empty();
    }
}
