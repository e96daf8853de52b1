package io.github.careplansdk.crypto.cli;

import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.identity.PasswordSource;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** A password from a file, as long as it is needed; closing wipes it. */
final class Password implements PasswordSource, AutoCloseable {
    private static final int LONGEST_FILE = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] characters;

    private Password(char[] characters) {
        this.characters = characters;
    }

    /** The one line of a file, in UTF-8. */
    static Password in(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST_FILE + 1);
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        try {
            char[] line = line(decoded);
            if (bytes.length > LONGEST_FILE || holdsLineBreak(line)) {
                Arrays.fill(line, '\0');
                throw new PathException(
                        "パスワードだけを1行に書いたファイルではありません: " + file, "Not a file with a password on its only line: " + file);
            }
            return new Password(line);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(decoded.array(), '\0');
        }
    }

    /** Asks the person at the terminal, who types unseen. The caller wipes it. */
    static char[] ask(Path pfx, Terminal terminal) {
        Console console = Terminal.console()
                .orElseThrow(() -> new UsageException(
                        "パスワードを尋ねる端末がありません。--password-file でパスワードのファイルを指定してください。",
                        "There is no terminal to ask for the password: name a file with --password-file."));
        terminal.err().print("パスワード / Password (" + pfx.getFileName() + "): ");
        terminal.err().flush();
        return Objects.requireNonNullElse(console.readPassword(), new char[0]);
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

    @Override
    public char[] password() {
        return characters.clone();
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }
}
