package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a vendor's software does with what is received. */
final class CareSoftware {
    private CareSoftware() {}

    /** Imports a unit; one that is offered again is known by its name. */
    static UnitTaker importingInto(Path imported) throws IOException {
        Files.createDirectories(imported);
        return unit -> {
            Path note = imported.resolve(UnitKey.of(unit.unit()));
            if (!Files.exists(note)) {
                Files.createFile(note);
            }
        };
    }

    /** Takes everything out of the received folder. */
    static void takeAway(Path inbox, List<String> taken) throws IOException {
        Path received = inbox.resolve("received");
        for (String name : Files.exists(received) ? Names.in(received) : List.<String>of()) {
            taken.add(name);
            new Disk(Disk.Steps.UNSEEN).delete(received.resolve(name));
        }
    }
}
