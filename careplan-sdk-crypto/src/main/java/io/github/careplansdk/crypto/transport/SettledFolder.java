package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.handoff.internal.DownloadFolder;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The units in a folder that another program writes into, as far as they are complete and no longer change. For those who
 * send what appears there; {@link UnitFolder} reads a folder that nobody writes into. Nothing in the folder is changed.
 */
public final class SettledFolder {
    /**
     * The contents of the folder.
     *
     * @param units the units that can be sent, in the order in which receivers process them
     * @param others files and units that cannot be sent now, and why: still being written, not complete, a name that
     *     resembles one of the standard, an attachment beside several units
     */
    public record Contents(List<SettledUnit> units, List<FailedReception> others) {
        public Contents {
            units = List.copyOf(units);
            others = List.copyOf(others);
        }
    }

    /**
     * A unit that is complete.
     *
     * @param files its files; an attachment belongs to the only unit beside it
     * @param digest a digest of their names and contents, by which an unchanged unit is recognised
     */
    public record SettledUnit(UnitFiles files, ContentDigest digest) {}

    private final DownloadFolder folder;

    private SettledFolder(DownloadFolder folder) {
        this.folder = folder;
    }

    /** Returns a folder whose files are complete when they have not changed for a time, for which each look waits. */
    public static SettledFolder after(Duration settle, Path folder) {
        return new SettledFolder(DownloadFolder.of(folder, Optional.of(settle)));
    }

    /** Returns a folder whose files are complete when they have not changed since the look before; the first finds none. */
    public static SettledFolder betweenLooks(Path folder) {
        return new SettledFolder(DownloadFolder.of(folder, Optional.empty()));
    }

    /** Looks at the folder. Files that have not changed since the last look are not read again. */
    public Contents look() throws IOException {
        List<SettledUnit> units = new ArrayList<>();
        List<FailedReception> others = new ArrayList<>();
        for (DownloadFolder.Contents contents : folder.look()) {
            others.addAll(contents.others());
            if (contents.hasSeveralUnits()) {
                contents.attachments()
                        .forEach(file -> others.add(new FailedReception(
                                Optional.empty(),
                                Finding.of(TransportCode.ATTACHMENT_OF_WHICH_UNIT, FileNames.of(file)))));
            }
            for (DownloadFolder.Found found : contents.units()) {
                try {
                    UnitFiles files = new UnitFiles(found.ref().unit(), found.files());
                    units.add(new SettledUnit(files, found.listing().digest()));
                } catch (TransportException e) {
                    others.add(new FailedReception(Optional.of(found.ref().unit()), e.finding()));
                }
            }
        }
        return new Contents(units, others);
    }
}
