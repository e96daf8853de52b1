package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The offices of an invented town around one care-management office, named like those of the samples. No prefecture has the number 99, with which all numbers
 * begin.
 *
 * @param number which one, from 0
 */
public record Neighbourhood(int number) {
    private static final int FIRST_PROVIDER = 11;

    /** 保険者番号. */
    InsurerNumber insurer() {
        return new InsurerNumber(String.format(Locale.ROOT, "99%04d", number % 5000));
    }

    /** The insurer of the town that users under 住所地特例 come from. */
    InsurerNumber otherInsurer() {
        return new InsurerNumber(String.format(Locale.ROOT, "99%04d", 5000 + number % 5000));
    }

    Office careOffice() {
        return office(1, ServiceType.CARE_MANAGEMENT);
    }

    Office supportCenter() {
        return office(2, ServiceType.PREVENTIVE_CARE_MANAGEMENT);
    }

    Office office(Provider provider) {
        return office(FIRST_PROVIDER + provider.ordinal(), provider.type());
    }

    private Office office(int place, ServiceType type) {
        return new Office(new OfficeNumber(String.format(Locale.ROOT, "99%06d%02d", number + 1, place)), type);
    }

    /** All offices: whom anybody here may send to. */
    List<Office> offices() {
        List<Office> offices = new ArrayList<>(List.of(careOffice(), supportCenter()));
        for (Provider provider : Provider.values()) {
            offices.add(office(provider));
        }
        return offices;
    }
}
