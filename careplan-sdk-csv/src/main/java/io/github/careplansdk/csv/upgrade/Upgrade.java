package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.io.internal.write.SinkFolder;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Upgrades the files of a folder to a later edition of the standard, by default the newest published one. Immutable.
 *
 * <pre>{@code
 * UpgradeReport report = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE)
 *         .office(new OfficeNumber("9970000003"), ServiceType.DAY_CARE)
 *         .run(folder, output);
 * }</pre>
 *
 * <p>File names take the form of the later edition, including service types; rows get its CSV version and its columns.
 * New columns stay empty: no file of the third edition says which equipment was rented, nor what table 3 holds. The
 * report lists the cells that have to be filled, and the columns that were removed. All other cells are unchanged, in
 * the standard's form: free text in quotes, CRLF. Files that need no upgrade are copied. A file whose rows cannot be
 * read is set aside without affecting the others.
 */
public final class Upgrade {
    /** So many rows of a file to be filled are listed; all are counted. */
    private static final int MOST_LISTED = 10_000;

    private final Layouts layouts;
    private final Edition target;
    private final ServiceType from;
    private final ServiceType to;
    private final Map<OfficeNumber, ServiceType> offices;

    private Upgrade(
            Layouts layouts, Edition target, ServiceType from, ServiceType to, Map<OfficeNumber, ServiceType> offices) {
        this.layouts = layouts;
        this.target = target;
        this.from = from;
        this.to = to;
        this.offices = Map.copyOf(offices);
    }

    /** Returns an upgrade of files that offices of one type send to offices of another. */
    public static Upgrade between(ServiceType from, ServiceType to) {
        return new Upgrade(Layouts.published(), Layouts.published().standard().newest(), from, to, Map.of());
    }

    /** Returns a copy of this upgrade with the service type of an office, for files that it sends and receives. */
    public Upgrade office(OfficeNumber number, ServiceType type) {
        Map<OfficeNumber, ServiceType> more = new HashMap<>(offices);
        more.put(number, type);
        return new Upgrade(layouts, target, from, to, more);
    }

    /**
     * Returns a copy of this upgrade to another edition.
     *
     * @throws IllegalArgumentException if it is not an edition of the standard, or is not described
     */
    public Upgrade to(Edition edition) {
        if (!edition.isDescribed() || !layouts.standard().editions().contains(edition)) {
            throw new IllegalArgumentException("Nothing can be brought to edition " + edition
                    + ": name a described edition of the standard, and before it the standard by by(Layouts).");
        }
        return new Upgrade(layouts, edition, from, to, offices);
    }

    /**
     * Returns a copy of this upgrade for another standard, to its newest edition.
     *
     * @throws IllegalArgumentException if a kind of the standard has no record
     */
    public Upgrade withLayouts(Layouts value) {
        return new Upgrade(value.check(), value.standard().newest(), from, to, offices);
    }

    /** Returns the standard by which files are read and written. */
    Layouts layouts() {
        return layouts;
    }

    /** Returns the edition that the files are brought to. */
    Edition target() {
        return target;
    }

    /**
     * Upgrades the files of a folder and of the folders in it, or of an archive. The new files appear together, once
     * all are written and checked.
     *
     * @param folder the files to upgrade; they stay as they are
     * @param output a new or empty folder
     * @throws CarePlanException with code {@code NO_FILES}, {@code OUTPUT_IN_FOLDER} or {@code FOLDER_NOT_EMPTY} if the
     *     folders are not suitable; nothing is written
     * @throws IOException if there is nothing at the path, or a file cannot be written; the output is then unchanged
     */
    public UpgradeReport run(Path folder, Path output) throws IOException {
        return run(Source.of(folder), output);
    }

    /** Upgrades the files of any source, and passes the new ones to a sink once all are written and checked. */
    public UpgradeReport run(Source source, Sink output) throws IOException {
        return SinkFolder.fill(output, folder -> run(source, folder));
    }

    /** Upgrades the files of any source as {@link #run(Path, Path)} does. */
    public UpgradeReport run(Source source, Path output) throws IOException {
        Validator validator =
                Validator.builder().layouts(layouts).maxSamples(MOST_LISTED).build();
        try (OpenSource open = source.open(validator.limits().source());
                NewFiles written = NewFiles.apartFrom(source.paths(), output)) {
            ValidationReport found = validator.validate(open);
            if (found.files().isEmpty() && found.problems().stream().noneMatch(Problem::isUnread)) {
                throw new CarePlanException(ErrorCode.NO_FILES.found(source));
            }
            UpgradeRun run = new UpgradeRun(this, open, found, written);
            run.upgrade();
            ValidationReport result = validator.validate(written.path());
            written.appear();
            return run.report(result);
        } catch (DirectoryNotEmptyException e) {
            throw new CarePlanException(ErrorCode.FOLDER_NOT_EMPTY.found(output));
        }
    }

    /** Returns an address with service types; one that has them stays as it is. */
    Address typed(Address address) {
        return address.hasServiceTypes()
                ? address
                : Address.of(
                        address.from(),
                        offices.getOrDefault(address.from(), from),
                        address.to(),
                        offices.getOrDefault(address.to(), to));
    }
}
