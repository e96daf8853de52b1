package io.github.careplansdk.crypto.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest of bytes that are sent or received.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentDigest(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HEADER = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");
    private static final int BUFFER = 1 << 16;

    /** @throws IllegalArgumentException if it is not 64 lower-case hexadecimal digits */
    public ContentDigest {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("A SHA-256 digest has 64 hexadecimal digits.");
        }
    }

    /** Returns whether a text is 64 lower-case hexadecimal digits, as {@link #hex} returns. */
    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /** Returns the digest of a file. */
    public static ContentDigest of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** Returns the digest of the remaining bytes of a stream, which is not closed. */
    public static ContentDigest of(InputStream in) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sha256.update(buffer, 0, read);
        }
        return new ContentDigest(HexFormat.of().formatHex(sha256.digest()));
    }

    /** Returns the digest of bytes. */
    public static ContentDigest of(byte[] bytes) {
        return new ContentDigest(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** Parses a digest in the form of RFC 9530, {@code sha-256=:BASE64:}; returns empty if the text is none. */
    public static Optional<ContentDigest> parse(String header) {
        return Optional.of(HEADER.matcher(header))
                .filter(Matcher::matches)
                .map(found -> new ContentDigest(
                        HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1)))));
    }

    /** Returns the digest in the form of RFC 9530. */
    public String header() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
