package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.Finding;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The thumbprint (拇印) of a certificate: the digest of its encoded form, by SHA-256, or by SHA-1 as Windows shows it and
 * as CAs publish it. Compared in constant time. SHA-1 thumbprints are only for comparison by people, never a reason to
 * trust.
 */
public final class Thumbprint {
    /** The digest algorithm of a thumbprint. */
    public enum Algorithm {
        /** 20 bytes, 40 hex digits. */
        SHA_1("SHA-1", 20),
        /** 32 bytes, 64 hex digits. */
        SHA_256("SHA-256", 32);

        private final String standardName;
        private final int bytes;

        Algorithm(String standardName, int bytes) {
            this.standardName = standardName;
            this.bytes = bytes;
        }

        /** Returns {@code SHA-1} or {@code SHA-256}. */
        @Override
        public String toString() {
            return standardName;
        }
    }

    private final Algorithm algorithm;
    private final byte[] digest;

    private Thumbprint(Algorithm algorithm, byte[] digest) {
        this.algorithm = algorithm;
        this.digest = digest;
    }

    /** Returns the SHA-256 thumbprint of a certificate. */
    public static Thumbprint sha256(X509Certificate certificate) {
        return of(Algorithm.SHA_256, certificate);
    }

    /** Returns the SHA-1 thumbprint of a certificate. */
    public static Thumbprint sha1(X509Certificate certificate) {
        return of(Algorithm.SHA_1, certificate);
    }

    private static Thumbprint of(Algorithm algorithm, X509Certificate certificate) {
        try {
            return new Thumbprint(
                    algorithm, MessageDigest.getInstance(algorithm.standardName).digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + algorithm + ".", e);
        }
    }

    /**
     * Parses a thumbprint; returns empty if the text is none. Spaces, colons, hyphens and invisible characters between
     * the digits are ignored, as are case and full-width forms. 40 digits are SHA-1, 64 SHA-256.
     */
    public static Optional<Thumbprint> parse(String text) {
        return check(text).isEmpty() ? Optional.of(ofDigits(digits(text))) : Optional.empty();
    }

    /** Returns the reasons why a text is not a thumbprint; empty if it is one. */
    public static List<Finding> check(String text) {
        String digits = digits(text);
        Optional<Finding> stranger = digits.codePoints()
                .filter(character -> !isHexDigit(character))
                .mapToObj(character -> Finding.of(InputCode.THUMBPRINT_CHARACTER, "U+%04X".formatted(character)))
                .findFirst();
        if (stranger.isPresent()) {
            return List.of(stranger.get());
        }
        return Arrays.stream(Algorithm.values()).anyMatch(algorithm -> digits.length() == 2 * algorithm.bytes)
                ? List.of()
                : List.of(Finding.of(InputCode.THUMBPRINT_LENGTH, digits.length()));
    }

    private static Thumbprint ofDigits(String digits) {
        byte[] digest = HexFormat.of().parseHex(digits);
        return new Thumbprint(digest.length == Algorithm.SHA_1.bytes ? Algorithm.SHA_1 : Algorithm.SHA_256, digest);
    }

    /** Returns what counts in a pasted text, in half width. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .map(HalfWidth::of)
                .filter(character -> !isBetweenDigits(character))
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static boolean isBetweenDigits(int character) {
        return character == ':'
                || character == '-'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isHexDigit(int character) {
        return character < 0x80 && HexFormat.isHexDigit(character);
    }

    /** Returns the digest algorithm. */
    public Algorithm algorithm() {
        return algorithm;
    }

    /** Returns whether this is the thumbprint of a certificate. */
    public boolean matches(X509Certificate certificate) {
        return equals(of(algorithm, certificate));
    }

    /** Returns lower-case hex digits in pairs separated by spaces, as older Windows dialogs show them. */
    public String grouped() {
        return HexFormat.ofDelimiter(" ").formatHex(digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thumbprint that && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    /** Returns lower-case hex digits without spaces, as Windows shows them. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }
}
