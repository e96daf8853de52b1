package io.github.careplansdk.core.text;

/** What stands in MS932 for something outside it, and why. */
record Replacement(String to, Reason reason) {}
