package io.github.careplansdk.examples.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is configured under {@code careplan}; the README lists it.
 *
 * @param home the folder of the server's own files
 * @param user the name with which people log in
 * @param password their password; one is made and printed at each start if there is none
 * @param apiToken the token of programs; made and printed like the password
 * @param limits how much is taken in
 * @param kept how long uploads are kept that people asked to be kept
 * @param exchange the platform with which units are exchanged; empty if there is none
 */
@ConfigurationProperties("careplan")
public record ServerSettings(
        @DefaultValue("${user.home}/.careplan-server") Path home,
        @DefaultValue("careplan") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String apiToken,
        @DefaultValue Limits limits,
        @DefaultValue("90d") Duration kept,
        @Nullable Exchange exchange) {

    /**
     * Limits on what is taken in.
     *
     * @param upload the most bytes of an upload
     * @param unpacked the most bytes of an upload's files, unpacked, and of what is made of them
     * @param memory the most bytes of all uploads, and what was made of them, together
     * @param uploads the most uploads of a session
     * @param reading how many uploads are read at the same time; others wait
     * @param workers how many are checked or converted at the same time; others wait
     */
    public record Limits(
            @DefaultValue("32MB") DataSize upload,
            @DefaultValue("128MB") DataSize unpacked,
            @DefaultValue("160MB") DataSize memory,
            @DefaultValue("20") int uploads,
            @DefaultValue("4") int reading,
            @DefaultValue("2") int workers) {}

    /**
     * Where units are sent to and received from.
     *
     * @param platform the platform's address
     * @param keys the folder with the offices' keys: {@code .pfx} files, each with a {@code .password} file
     * @param anchors the file with the certificates of the CAs that are trusted
     * @param every how long to wait from one exchange to the next
     * @param deadline how long a unit may take with all its attempts; another instance takes over after twice that
     */
    public record Exchange(
            URI platform,
            Path keys,
            Path anchors,
            @DefaultValue("1m") Duration every,
            @DefaultValue("5m") Duration deadline) {}
}
