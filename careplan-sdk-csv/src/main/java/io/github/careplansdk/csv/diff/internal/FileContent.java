package io.github.careplansdk.csv.diff.internal;

/**
 * A file of which only the bytes matter.
 *
 * @param path where it is
 * @param digest the SHA-256 digest of its bytes, in hexadecimal
 */
record FileContent(String path, String digest) {}
