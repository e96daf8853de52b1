package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes version 4 (CSV version 202407) of a folder of version 3 (202208). Immutable.
 *
 * <pre>{@code
 * UpgradeReport report = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE)
 *         .office(new OfficeNumber("9970000003"), ServiceType.DAY_CARE)
 *         .run(folder, output);
 * }</pre>
 *
 * <p>File names gain the service types, rows the new version and its new columns, which stay empty: no file of version 3
 * says which equipment was rented, nor what table 3 holds. The report tells what has to be filled. All other cells stay as
 * they are, in the standard's form: free text in quotes, CRLF. What is not version 3 is copied. A file whose rows cannot be
 * read is set aside, and the others go on.
 */
public final class Upgrade {
    /** So many rows of a file to be filled are listed; all are counted. */
    private static final int MOST_LISTED = 10_000;

    private final ServiceType from;
    private final ServiceType to;
    private final Map<OfficeNumber, ServiceType> offices;

    private Upgrade(ServiceType from, ServiceType to, Map<OfficeNumber, ServiceType> offices) {
        this.from = from;
        this.to = to;
        this.offices = Map.copyOf(offices);
    }

    /** An upgrade of files that offices of one type send to offices of another. */
    public static Upgrade between(ServiceType from, ServiceType to) {
        return new Upgrade(from, to, Map.of());
    }

    /** The same upgrade, with an office that is of another type, whether it sends or receives. */
    public Upgrade office(OfficeNumber number, ServiceType type) {
        Map<OfficeNumber, ServiceType> more = new HashMap<>(offices);
        more.put(number, type);
        return new Upgrade(from, to, more);
    }

    /**
     * Upgrades the files of a folder and of the folders in it. The new files appear together, when all are written and
     * checked.
     *
     * @param folder the files of version 3; they stay as they are
     * @param output a new or empty folder
     * @throws CarePlanException with code {@code NOT_A_FOLDER}, {@code NO_FILES}, {@code OUTPUT_IN_FOLDER} or
     *     {@code OUTPUT_NOT_EMPTY} if the folders are not as they have to be; nothing is written
     * @throws IOException if a file cannot be read or written; the output is then as it was
     */
    public UpgradeReport run(Path folder, Path output) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CarePlanException(
                    "NOT_A_FOLDER", folder + " is no folder. Give the folder that holds the files.");
        }
        if (absolute(output).startsWith(absolute(folder))) {
            throw new CarePlanException(
                    "OUTPUT_IN_FOLDER", output + " is in the folder to upgrade. Give an output folder outside of it.");
        }
        Validator validator = Validator.builder().maxSamples(MOST_LISTED).build();
        ValidationReport found = validator.validate(folder);
        if (found.files().isEmpty()) {
            throw new CarePlanException("NO_FILES", folder + " holds no files. Give the folder that holds them.");
        }
        try (NewFolder written = new NewFolder(output)) {
            UpgradeRun run = new UpgradeRun(this, folder, found, written.draft());
            run.upgrade();
            ValidationReport result = validator.validate(written.draft());
            written.appear();
            return run.report(result);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** An address with the service types that version 4 wants; one that has them stays as it is. */
    Address typed(Address address) {
        return address.isVersion3()
                ? Address.of(
                        address.from(),
                        offices.getOrDefault(address.from(), from),
                        address.to(),
                        offices.getOrDefault(address.to(), to))
                : address;
    }
}
