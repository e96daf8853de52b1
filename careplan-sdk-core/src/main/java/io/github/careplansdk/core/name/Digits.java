package io.github.careplansdk.core.name;

/** Half-width digits. */
final class Digits {
    private Digits() {}

    static boolean are(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
