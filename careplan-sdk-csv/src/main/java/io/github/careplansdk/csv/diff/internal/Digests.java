package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The digests of the files of a side that are compared byte by byte. */
final class Digests {
    private final Map<String, Optional<String>> known = new HashMap<>();
    private final UnreadNotes unread;

    Digests(UnreadNotes unread) {
        this.unread = unread;
    }

    /** The SHA-256 digest of a file in hexadecimal, or empty if it cannot be read; that is noted. */
    Optional<String> of(SourceFile file) throws IOException {
        Optional<String> digest = known.get(file.path());
        if (digest == null) {
            digest = read(file);
            known.put(file.path(), digest);
        }
        return digest;
    }

    private Optional<String> read(SourceFile file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(file.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (UnreadableException e) {
            unread.note(e.problem());
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
