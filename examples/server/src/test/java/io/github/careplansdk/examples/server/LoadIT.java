package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many uploads at once are slow for some and fail for none. */
@Tag("server")
@Tag("process")
@Tag("full")
class LoadIT {
    @TempDir
    private Path folder;

    @Test
    void fiftyUploadsAtOnceAreAllCheckedInHalfAGigabyte() throws Exception {
        try (ServerProcess server = Load.start(folder)) {
            Load load = new Load(server, Load.files(folder));
            load.run(2);
            Load.Result result = load.run(Load.UPLOADS);
            System.out.println(result);
            assertThat(result.checked()).hasSize(Load.UPLOADS);
            assertThat(server.isAlive()).isTrue();
        }
    }
}
