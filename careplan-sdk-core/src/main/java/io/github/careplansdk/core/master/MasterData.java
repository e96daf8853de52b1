package io.github.careplansdk.core.master;

import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The names and units behind the codes of the files, by service month. The files hold codes only; the library has no
 * such data and asks a product for its own. Several threads may ask at once.
 */
public interface MasterData {
    /** Returns master data that know nothing. */
    static MasterData none() {
        return Nothing.INSTANCE;
    }

    /** Returns a service code in a month, or empty where it is not known to exist then. */
    Optional<Service> service(ServiceCode code, YearMonth month);

    /**
     * Returns whether all codes of a service type in a month are known, so that another code is wrong. The validator never
     * asks this for services of municipalities, since each has codes of its own.
     */
    boolean hasAllOf(ServiceType type, YearMonth month);

    /** Returns the name of an office in a month, or empty where it is not known. */
    Optional<String> officeName(OfficeNumber number, YearMonth month);

    /** Returns the name of an insurer in a month, or empty where it is not known. */
    Optional<String> insurerName(InsurerNumber number, YearMonth month);

    /**
     * A service code in a month.
     *
     * @param name サービス内容略称 or another name, as forms print it
     * @param units the units of one time, day or month before any discount, negative for a reduction; empty where they are not
     *     fixed, as for add-ons by rate and rented equipment
     * @param countedBy what the units are counted by; empty where it is not said
     */
    record Service(String name, OptionalInt units, Optional<CountedBy> countedBy) {}

    /** What the units of a service are counted by (算定単位). */
    enum CountedBy {
        /** 1回につき. */
        TIME("回"),
        /** 1日につき. */
        DAY("日"),
        /** 1月につき. */
        MONTH("月");

        private final String label;

        CountedBy(String label) {
            this.label = label;
        }

        /** Returns the Japanese word. */
        public String label() {
            return label;
        }
    }
}
