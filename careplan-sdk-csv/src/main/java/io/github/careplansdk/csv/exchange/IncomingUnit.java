package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit that was received (送信単位). One in which the check finds an error is set aside: it changes nothing, and the sender
 * has to send it again.
 */
public final class IncomingUnit {
    private final TransmissionUnit unit;
    private final OpenSource source;
    private final Layouts layouts;
    private final List<SourceFile> attachments;
    private final ValidationReport report;
    private final boolean setAside;

    IncomingUnit(
            TransmissionUnit unit,
            OpenSource source,
            Layouts layouts,
            List<SourceFile> attachments,
            ValidationReport report,
            boolean setAside) {
        this.unit = unit;
        this.source = source;
        this.layouts = layouts;
        this.attachments = List.copyOf(attachments);
        this.report = report;
        this.setAside = setAside;
    }

    /** Returns its identifier. */
    public UnitId id() {
        return new UnitId(unit.serial(), unit.address());
    }

    /**
     * Returns which of the standard's units it is or is meant to be, or empty if no unit may hold its files together.
     */
    public Optional<UnitType> type() {
        return unit.type();
    }

    /**
     * Returns its files, except those whose names cannot be read in the locale of this process; the unit is set aside
     * then.
     */
    public List<SourceFile> files() {
        return unit.files().stream()
                .filter(file -> UnusableNameException.wasRead(file.path()))
                .map(this::file)
                .toList();
    }

    /**
     * Returns the attachments (添付ファイル) in its folder, if it is the only unit there and no file name has an error.
     * Otherwise their unit is not known; {@link Import#attachments} has them all.
     */
    public List<SourceFile> attachments() {
        return attachments;
    }

    /** Returns the findings of the check of its files; use the hints for {@link Audience#RECEIVER}. */
    public ValidationReport report() {
        return report;
    }

    /** Returns whether the check found an error in it. */
    public boolean isSetAside() {
        return setAside;
    }

    /**
     * Reads its changes from its files: for each key of a leading table one change for every table of the unit, which
     * may have no records. A unit that is set aside has none. A receiver applies all changes or none.
     *
     * @throws CarePlanException with code {@code FILE_CHANGED} if a file has changed since it was checked
     * @throws IOException if a file cannot be read
     */
    public List<Change> changes() throws IOException {
        return setAside ? List.of() : new ChangeReader(unit, layouts, source).read();
    }

    private SourceFile file(UnitFile file) {
        return Objects.requireNonNull(source.file(file.path()));
    }

    @Override
    public String toString() {
        return "IncomingUnit[" + id() + (setAside ? ", set aside]" : "]");
    }

    /**
     * The image of a user's family (家族構成画像, UPKIHON_IMAGE).
     *
     * @param file the JPEG
     */
    public record FamilyImage(SourceFile file) {}
}
