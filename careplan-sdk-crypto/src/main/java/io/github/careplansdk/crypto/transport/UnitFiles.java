package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of a unit (送信単位) on disk, including attachments.
 *
 * @param id the unit
 * @param files its files, each with a name of its own
 */
public record UnitFiles(UnitId id, List<Path> files) {
    /**
     * Creates an instance with a copy of the list.
     *
     * @throws TransportException if a file is not a regular file or has a name that cannot be shown, or two have the
     *     same name
     */
    public UnitFiles {
        files = List.copyOf(files);
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            String name = FileNames.of(file);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw refused(TransportCode.FILE_NOT_PLAIN, SafeText.of(name));
            }
            if (name.codePoints().anyMatch(SafeText::isUnsafe)) {
                throw refused(TransportCode.FILE_NAME_UNSAFE, SafeText.of(name));
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw refused(TransportCode.FILE_NAME_TWICE, name);
            }
        }
    }

    /**
     * Sorts the files below a folder into units: each folder that holds files is a bulk, as for the validator. Hidden
     * files are ignored; an attachment belongs to the unit beside it.
     *
     * @return the units in the order in which receivers process them
     * @throws TransportException if there is none, a name is unclear, a file is not a regular file or not complete, or
     *     an attachment is beside several units
     */
    public static List<UnitFiles> in(Path folder) throws IOException {
        UnitFolder found = UnitFolder.read(folder);
        refuseFirst(found.leftOut(), TransportCode.ATTACHMENT_OF_WHICH_UNIT);
        return found.units();
    }

    static void refuseFirst(List<Path> files, TransportCode code) {
        if (!files.isEmpty()) {
            throw refused(code, FileNames.of(files.get(0)));
        }
    }

    static TransportException refused(TransportCode code, Object argument) {
        return refused(Finding.of(code, argument));
    }

    static TransportException refused(Finding finding) {
        return new TransportException(DeliveryOutcome.NOT_SENT, finding);
    }
}
