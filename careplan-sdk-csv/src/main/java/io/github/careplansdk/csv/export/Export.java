package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The units of an export, and what it leaves out. {@link BulkFolder} writes the units to files.
 *
 * @param units the units, by serial
 * @param excluded what is not sent, with the reasons, without duplicates
 */
public record Export(List<OutgoingUnit> units, List<Excluded> excluded) {
    public Export {
        units = List.copyOf(units);
        excluded = List.copyOf(excluded);
    }

    /** Returns this export combined with a later one. */
    public Export and(Export later) {
        List<OutgoingUnit> allUnits = new ArrayList<>(units);
        allUnits.addAll(later.units);
        List<Excluded> allExcluded = new ArrayList<>(excluded);
        allExcluded.addAll(later.excluded);
        return new Export(allUnits, allExcluded);
    }

    /**
     * Something that an export excludes, and the reason. It holds only numbers and codes from the cells.
     *
     * @param reason the reason
     * @param user the user
     * @param office the provider or receiver that it concerns, if one
     * @param serviceType the service type that it concerns, if one
     * @param kind the kind of file whose rows are excluded, if all of them are
     */
    public record Excluded(
            Reason reason,
            User user,
            Optional<OfficeNumber> office,
            Optional<ServiceType> serviceType,
            Optional<FileKind> kind) {
        /** Creates an entry that concerns no kind of file. */
        public Excluded(Reason reason, User user, Optional<OfficeNumber> office, Optional<ServiceType> serviceType) {
            this(reason, user, office, serviceType, Optional.empty());
        }

        /** The reason why something is excluded. */
        public enum Reason {
            /** The standard exchanges no rows of the service type: the rows of tables 6 and 7 are excluded. */
            SERVICE_TYPE_NOT_EXCHANGED,
            /** The user has no exchanged service in the month, so the plan is sent to nobody. */
            NO_SERVICE,
            /** The service type under which the office receives is not known, so nothing is sent to it. */
            RECEIVER_UNKNOWN,
            /** A result names no care office that it could go to. */
            NO_CARE_OFFICE,
            /** A result is another provider's than the sender's. */
            OTHER_PROVIDER,
            /** A care plan's table 2 names no provider, so the plan is sent to nobody. */
            NO_PROVIDER,
            /** The unit has no files of the kind in the edition that is sent, such as table 3 in earlier ones. */
            KIND_NOT_IN_EDITION
        }
    }
}
