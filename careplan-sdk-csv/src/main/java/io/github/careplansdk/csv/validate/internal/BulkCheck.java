package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.unit.FileKeys;
import io.github.careplansdk.csv.validate.internal.unit.ImageNames;
import io.github.careplansdk.csv.validate.internal.unit.KeyRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The layers {@code unit} and {@code keys}: the files of a bulk against each other, after each was checked by itself. */
final class BulkCheck {
    private final String path;
    private final List<FileCheck> files;
    private final FileCheck.Settings settings;
    private final Map<String, FileCheck> byPath = new HashMap<>();
    private final List<Problem> ofTheBulk = new ArrayList<>();
    private final Bulk bulk;
    /** Images whose names have an error: no unit has them, but they are there. */
    private final Set<String> misnamedImages = new HashSet<>();

    /** A check of the files of a folder or archive, whose path stands for all of them. */
    BulkCheck(String path, List<FileCheck> files, FileCheck.Settings settings) {
        this.path = path;
        this.settings = settings;
        this.files = files;
        List<UnitFile> named = new ArrayList<>();
        for (FileCheck file : files) {
            byPath.put(file.input().path(), file);
            if (isImage(file) && file.parsed().name().isEmpty()) {
                misnamedImages.add(ImageNames.normal(file.input().name()));
            }
            file.parsed()
                    .name()
                    .ifPresent(name -> named.add(new UnitFile(name, file.input().path())));
        }
        this.bulk = Bulk.of(named);
    }

    /** Runs the check; findings go to the files they are about. */
    void run() {
        for (Problem problem : bulk.problems()) {
            report(problem);
        }
        for (FileCheck file : files) {
            if (file.parsed().isAttachment() || isImage(file)) {
                checkAttachment(file);
                file.skipLayer(Layer.KEYS, SkipReason.NOT_CSV);
            } else if (file.parsed().name().isEmpty()) {
                file.skipLayer(Layer.UNIT, SkipReason.ADDRESS_UNKNOWN);
                file.skipLayer(Layer.KEYS, SkipReason.ADDRESS_UNKNOWN);
            }
        }
        for (TransmissionUnit unit : bulk.units()) {
            checkImages(unit);
            for (UnitFamily family : unit.edition().map(Edition::families).orElse(List.of())) {
                checkKeys(unit, family);
            }
            List<FileCheck> all = unit.files().stream().map(this::check).toList();
            settings.custom().check(new CheckedFiles(unit, checked(unit), all, settings.context()), all);
        }
    }

    private static boolean isImage(FileCheck file) {
        return file.parsed().kind().filter(FileKind::isImage).isPresent();
    }

    private void report(Problem problem) {
        FileCheck file = byPath.get(problem.location().file());
        if (file == null) {
            ofTheBulk.add(new Problem(
                    problem.code(), Location.ofFile(path), problem.arguments(), problem.count(), problem.value()));
        } else {
            file.findings().add(problem);
        }
    }

    private void checkAttachment(FileCheck file) {
        String name = file.input().name();
        Location place = Location.ofFile(file.input().path());
        if (file.wasGivenUp()) {
            return;
        }
        AttachmentType type = AttachmentType.of(name).orElse(null);
        if (type == null) {
            file.findings().add(ProblemCode.ATTACHMENT_TYPE, place, AttachmentType.extension(name));
            return;
        }
        try (InputStream in = file.input().open()) {
            if (!type.fits(in.readNBytes(AttachmentType.FIRST_BYTES))) {
                file.findings().add(ProblemCode.ATTACHMENT_CONTENT, place, AttachmentType.extension(name));
            }
        } catch (IOException e) {
            file.cannotRead(e);
        }
    }

    private void checkImages(TransmissionUnit unit) {
        if (unit.files(FileKind.UPKIHON).isEmpty()
                && unit.files(FileKind.UPKIHON_IMAGE).isEmpty()) {
            return;
        }
        Set<String> there = new HashSet<>(misnamedImages);
        unit.files(FileKind.UPKIHON_IMAGE)
                .forEach(image -> there.add(ImageNames.normal(image.name().text())));
        Set<String> named = new HashSet<>();
        boolean sure = true;
        for (UnitFile file : unit.files(FileKind.UPKIHON)) {
            FileCheck check = check(file);
            sure &= check.imageNames().filter(names -> !names.isUnsure()).isPresent();
            check.imageNames()
                    .ifPresent(names -> names.named().forEach((name, place) -> {
                        named.add(name);
                        if (!there.contains(name)) {
                            check.findings().add(ProblemCode.IMAGE_MISSING, place);
                        }
                    }));
        }
        for (UnitFile image : unit.files(FileKind.UPKIHON_IMAGE)) {
            Findings findings = check(image).findings();
            if (!sure) {
                findings.notRun(ProblemCode.IMAGE_UNNAMED, SkipReason.UNRELIABLE_KEYS);
            } else if (!named.contains(ImageNames.normal(image.name().text()))) {
                findings.add(ProblemCode.IMAGE_UNNAMED, Location.ofFile(image.path()));
            }
        }
    }

    private void checkKeys(TransmissionUnit unit, UnitFamily family) {
        List<FileCheck> parts = new ArrayList<>();
        for (UnitFile file : unit.files()) {
            if (isPartOf(family, file.name())) {
                parts.add(check(file));
            }
        }
        List<UnitFile> leads = unit.files(family.lead());
        if (leads.isEmpty()) {
            parts.forEach(part -> part.skipLayer(Layer.KEYS, SkipReason.UNIT_INCOMPLETE));
            return;
        }
        FileCheck lead = check(leads.get(0));
        if (leads.size() == 1 && lead.keys().isPresent()) {
            new KeyRules(lead.keys().get(), keys(ofTheSameMonth(leads.get(0), parts))).check();
        } else {
            parts.forEach(part -> part.skipLayer(Layer.KEYS, SkipReason.UNRELIABLE_KEYS));
        }
    }

    private static boolean isPartOf(UnitFamily family, FileName file) {
        return family.parts().contains(file.kind())
                && !file.kind().isImage()
                && file.edition().family(file.kind(), file.month()).equals(Optional.of(family));
    }

    private static List<FileKeys<?>> keys(List<FileCheck> parts) {
        List<FileKeys<?>> keys = new ArrayList<>();
        for (FileCheck part : parts) {
            part.keys().ifPresentOrElse(keys::add, () -> part.skipLayer(Layer.KEYS, SkipReason.UNRELIABLE_KEYS));
        }
        return keys;
    }

    /** A file that names another month shares no key with the leading one; that is said once, and not for each row. */
    private static List<FileCheck> ofTheSameMonth(UnitFile lead, List<FileCheck> parts) {
        List<FileCheck> same = new ArrayList<>();
        for (FileCheck part : parts) {
            if (part.parsed().name().flatMap(FileName::month).equals(lead.name().month())) {
                same.add(part);
            } else {
                part.skipLayer(Layer.KEYS, SkipReason.UNIT_INCOMPLETE);
            }
        }
        return same;
    }

    private FileCheck check(UnitFile file) {
        FileCheck check = byPath.get(file.path());
        if (check == null) {
            throw new IllegalStateException("A unit holds a file that is not of the bulk.");
        }
        return check;
    }

    /** Findings about no single file. */
    List<Problem> problemsOfTheBulk() {
        return ofTheBulk;
    }

    /** The units, in the order in which a receiver processes them. */
    List<CheckedUnit> units() {
        return bulk.units().stream().map(BulkCheck::checked).toList();
    }

    private static CheckedUnit checked(TransmissionUnit unit) {
        return new CheckedUnit(
                unit.serial(),
                unit.address(),
                unit.files().stream()
                        .map(UnitFile::name)
                        .map(FileName::kind)
                        .distinct()
                        .toList(),
                unit.files().stream().map(UnitFile::path).toList());
    }
}
