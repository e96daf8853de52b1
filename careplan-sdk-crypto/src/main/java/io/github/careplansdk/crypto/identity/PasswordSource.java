package io.github.careplansdk.crypto.identity;

/** Where a password comes from when it is needed. What it gives is wiped after use, so it gives a fresh copy each time. */
@FunctionalInterface
public interface PasswordSource {
    /** The password; the caller owns the array and wipes it. */
    char[] password();
}
