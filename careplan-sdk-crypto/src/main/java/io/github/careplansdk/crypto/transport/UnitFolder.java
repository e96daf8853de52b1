package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.crypto.transport.internal.SortedBulk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The units in a folder that are to be sent: each folder that holds files is a bulk, as for the validator. Hidden files
 * are ignored.
 *
 * @param units the units, in the order in which receivers process them; an attachment belongs to the only unit beside
 *     it
 * @param leftOut attachments beside several units, which are not sent since their receiver is not known
 */
public record UnitFolder(List<UnitFiles> units, List<Path> leftOut) {
    public UnitFolder {
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a folder.
     *
     * @throws TransportException if there is no unit, a name resembles one of the standard but has an error, or a file
     *     cannot be sent
     */
    public static UnitFolder read(Path folder) throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        List<Path> leftOut = new ArrayList<>();
        for (SortedBulk bulk : SortedBulk.in(folder)) {
            UnitFiles.refuseFirst(bulk.unclear(), TransportCode.FILE_NAME_UNCLEAR);
            if (!bulk.unusable().isEmpty()) {
                throw UnitFiles.refused(bulk.unusable().get(0).finding());
            }
            UnitFiles.refuseFirst(bulk.unfinished(), TransportCode.FILE_NOT_FINISHED);
            if (bulk.units().size() != 1) {
                leftOut.addAll(bulk.attachments());
            }
            for (TransmissionUnit unit : bulk.units()) {
                units.add(new UnitFiles(unit.id(), bulk.files(unit)));
            }
        }
        if (units.isEmpty()) {
            throw UnitFiles.refused(TransportCode.NO_UNIT_IN_FOLDER, folder);
        }
        return new UnitFolder(units, leftOut);
    }
}
