package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFolder;
import io.github.careplansdk.crypto.cli.shared.UnitName;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.UnitTaker;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the files of each unit into a folder of its own, which appears when all are there.
 *
 * @param parent where these folders appear
 */
record CopyingTaker(Path parent) implements UnitTaker {
    @Override
    public void take(StoredUnit unit) throws IOException {
        Path place = Disk.PRIVATE.folder(parent).resolve(UnitName.of(unit.unit()));
        // There since a run that ended before it could note it.
        if (Files.exists(place)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> there = Files.list(unit.folder())) {
            files = there.toList();
        }
        try (NewFolder folder = new NewFolder(place)) {
            for (Path file : files) {
                try (OutputStream out = folder.create(String.valueOf(file.getFileName()))) {
                    Files.copy(file, out);
                }
            }
            folder.appear();
        }
    }
}
