package io.github.careplansdk.crypto.identity.internal.key;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file with a password on its only line, in UTF-8, as editors save it. What is read is wiped, but for what is given out. */
public final class PasswordFile {
    private static final int MOST_BYTES = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PasswordFile() {}

    public static char[] read(Path file) {
        byte[] bytes = bytes(file);
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        try {
            char[] line = line(decoded);
            if (bytes.length > MOST_BYTES || holdsLineBreak(line)) {
                Arrays.fill(line, '\0');
                throw new IdentityException(
                        IdentityCode.PASSWORD_FILE_UNUSABLE, SafeText.of(String.valueOf(file.getFileName())));
            }
            return line;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(decoded.array(), '\0');
        }
    }

    private static byte[] bytes(Path file) {
        byte[] bytes = new byte[MOST_BYTES + 1];
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.copyOf(bytes, in.readNBytes(bytes, 0, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Without the mark that some editors put in front, and without the line end. */
    private static char[] line(CharBuffer text) {
        int from = text.position();
        int to = text.limit();
        if (from < to && text.get(from) == BYTE_ORDER_MARK) {
            from++;
        }
        if (from < to && text.get(to - 1) == '\n') {
            to--;
        }
        if (from < to && text.get(to - 1) == '\r') {
            to--;
        }
        char[] line = new char[to - from];
        text.get(from, line);
        return line;
    }

    private static boolean holdsLineBreak(char[] line) {
        for (char c : line) {
            if (c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
