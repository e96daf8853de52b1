package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.crypto.transport.internal.SortedBulk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a folder holds to be sent: each folder with files in it is a bulk, as the validator takes it. Hidden files do not
 * count.
 *
 * @param units the units, in the order in which receivers process them; an attachment goes with the one unit beside it
 * @param leftOut attachments beside several units: whom they are for is not known, so they are sent to nobody
 */
public record UnitFolder(List<UnitFiles> units, List<Path> leftOut) {
    public UnitFolder {
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a folder.
     *
     * @throws TransportException if there is no unit, a name is nearly one of the standard's, or a file cannot be sent
     */
    public static UnitFolder read(Path folder) throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        List<Path> leftOut = new ArrayList<>();
        for (SortedBulk bulk : SortedBulk.in(folder)) {
            UnitFiles.refuseFirst(bulk.unclear(), TransportCode.FILE_NAME_UNCLEAR);
            UnitFiles.refuseFirst(bulk.unusable(), TransportCode.FILE_NOT_USABLE);
            UnitFiles.refuseFirst(bulk.unfinished(), TransportCode.FILE_NOT_USABLE);
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
