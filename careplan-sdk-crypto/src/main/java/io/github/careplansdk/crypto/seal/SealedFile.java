package io.github.careplansdk.crypto.seal;

/**
 * A file in a container.
 *
 * @param name its name, without a folder
 * @param bytes how many bytes it has, unpacked
 * @param sha256 its SHA-256 digest in lower-case hex
 */
public record SealedFile(String name, long bytes, String sha256) {}
