package io.github.careplansdk.examples.server;

import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A keyring of the invented offices, and a sandbox to exchange with. */
record Keyring(SamplePki pki, Path folder) {
    static final String CARE = "9970100011";
    static final String HOME_HELP = "9970100037";
    static final String DAY_CARE = "9970100045";

    static Keyring in(Path folder) throws IOException {
        SamplePki pki = SamplePki.create();
        Path all = folder.resolve("pki");
        pki.write(all);
        Path keys = Files.createDirectories(folder.resolve("keys"));
        for (String office : List.of(CARE, HOME_HELP, DAY_CARE)) {
            for (String end : List.of("-claims.pfx", "-claims.password")) {
                Files.copy(all.resolve(office + end), keys.resolve(office + end));
            }
        }
        return new Keyring(pki, folder);
    }

    SandboxPlatform sandbox() throws IOException {
        return SandboxPlatform.start(pki, folder.resolve("platform"));
    }

    String[] settings(SandboxPlatform platform) {
        return new String[] {
            "careplan.exchange.platform=" + platform.url(),
            "careplan.exchange.keys=" + folder.resolve("keys"),
            "careplan.exchange.anchors=" + folder.resolve("pki/ca.pem"),
            "careplan.exchange.every=1s"
        };
    }
}
